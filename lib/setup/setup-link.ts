import { and, eq, isNull } from "drizzle-orm";
import { database, type Read, type Tx } from "#db/database.ts";
import { setupTokens, users } from "#db/schema.ts";
import { system } from "#lib/actor.ts";
import { configuration } from "#lib/configuration.ts";
import { Conflict } from "#lib/errors.ts";
import { done, mutate, unchanged } from "#lib/mutation.ts";
import { hashToken, newToken } from "#lib/token.ts";

/** A fresh set-up link, which voids every older one; null as soon as anybody is registered. */
export async function setupLink(): Promise<string | null> {
  const token = newToken();
  const door = { actor: system, accountSid: null, permission: "platform:prepare" } as const;
  return mutate(door, async (tx, { record, now }) => {
    if (await anybody(tx)) return unchanged(null);
    const events = await record([
      { type: "setup-link.created", resourceType: "platform", resourceSid: "platform", data: {} },
    ]);
    await tx.delete(setupTokens).where(isNull(setupTokens.usedAt));
    await tx.insert(setupTokens).values({ tokenHash: hashToken(token), createdAt: now, usedAt: null });
    return done(events, `${configuration().baseUrl}/setup?token=${token}`);
  });
}

/** Whether a set-up link can be used: `unknown` is one that was never printed, or was voided by a newer one. */
export async function setupState(token: string): Promise<"open" | "used" | "unknown"> {
  const { read } = database();
  const [row] = await read
    .select({ usedAt: setupTokens.usedAt })
    .from(setupTokens)
    .where(eq(setupTokens.tokenHash, hashToken(token)));
  if (row?.usedAt) return "used";
  if (!row) return "unknown";
  return (await anybody(read)) ? "used" : "open";
}

/** Whether anybody is registered on this console. Until then it only waits for its set-up link to be opened. */
export function isSetUp(): Promise<boolean> {
  return anybody(database().read);
}

/** Uses a set-up link up inside the transaction that sets up. @throws Conflict where another browser was faster */
export async function claimSetupLink(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  const claimed = await tx
    .update(setupTokens)
    .set({ usedAt: now })
    .where(and(eq(setupTokens.tokenHash, tokenHash), isNull(setupTokens.usedAt)))
    .returning({ tokenHash: setupTokens.tokenHash });
  if (claimed.length === 0 || (await anybody(tx))) throw new Conflict("This set-up link was already used");
}

async function anybody(read: Read): Promise<boolean> {
  const found = await read.select({ sid: users.sid }).from(users).limit(1);
  return found.length > 0;
}
