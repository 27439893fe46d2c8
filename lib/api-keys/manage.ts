import { and, count, eq, isNull } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { apiKeys } from "#db/schema.ts";
import type { Actor } from "#lib/actor.ts";
import { Conflict, Invalid, NotFound } from "#lib/errors.ts";
import { done, mutate } from "#lib/mutation.ts";
import { newSid } from "#lib/sid.ts";
import { hashToken, newToken } from "#lib/token.ts";
import type { CreateKeyInput, RevokeKeyInput } from "./key-input.ts";

/** A new key with its secret, which is nowhere afterwards. */
export interface CreatedKey {
  sid: string;
  secret: string;
  name: string;
}

/** A key that was just revoked. */
export interface RevokedKey {
  sid: string;
  name: string;
}

const maxKeys = 100;

/**
 * Creates a read-only key of an account. Its secret is in the answer, this once: only a hash of it is kept.
 * @throws NotFound, Forbidden, Invalid (closed account, too many keys), Conflict where the same form made one already
 */
export async function createApiKey(actor: Actor, input: CreateKeyInput): Promise<CreatedKey> {
  const { accountSid, name, lifetime } = input;
  const [sid, secret] = [newSid("SK"), newToken()];
  const secretHash = hashToken(secret);
  const door = { actor, accountSid, permission: "api-keys:manage", form: input } as const;
  const made = await mutate(door, async (tx, { account, record, now }) => {
    if (account.status === "closed") throw new Invalid("This account is closed");
    await requireRoom(tx, accountSid);
    const expiresAt =
      lifetime === "never" ? null : new Date(now.getTime() + Number(lifetime) * 24 * 3_600_000);
    const events = await record([
      {
        type: "api-key.created",
        resourceType: "api-key",
        resourceSid: sid,
        data: { name, expiresAt: expiresAt?.toISOString() ?? null, secretDigest: hashToken(secretHash) },
      },
    ]);
    await tx.insert(apiKeys).values({
      ...{ sid, accountSid, name, secretHash, createdBy: actor.userSid },
      ...{ createdAt: now, expiresAt, lastUsedAt: null, revokedAt: null },
    });
    return done(events, sid);
  });
  // The answer that is kept for a form sent twice has no secret in it, so the second answer cannot show it again.
  if (made !== sid)
    throw new Conflict(
      "This key was created already, and its secret is shown only once. Revoke it and create another one.",
    );
  return { sid, secret, name };
}

/** Revokes a key: it stops working at the next request. @throws NotFound where it is revoked already, or not of this account */
export function revokeApiKey(actor: Actor, { accountSid, keySid }: RevokeKeyInput): Promise<RevokedKey> {
  return mutate({ actor, accountSid, permission: "api-keys:manage" }, async (tx, { record, now }) => {
    const [key] = await tx
      .update(apiKeys)
      .set({ revokedAt: now })
      .where(and(eq(apiKeys.sid, keySid), eq(apiKeys.accountSid, accountSid), isNull(apiKeys.revokedAt)))
      .returning({ sid: apiKeys.sid, name: apiKeys.name });
    if (!key) throw new NotFound("This key is revoked already");
    const events = await record([
      { type: "api-key.revoked", resourceType: "api-key", resourceSid: keySid, data: { name: key.name } },
    ]);
    return done(events, key);
  });
}

async function requireRoom(read: Read, accountSid: string): Promise<void> {
  const [row] = await read
    .select({ n: count() })
    .from(apiKeys)
    .where(and(eq(apiKeys.accountSid, accountSid), isNull(apiKeys.revokedAt)));
  if (row!.n >= maxKeys)
    throw new Invalid(`An account can have ${maxKeys} keys. Revoke one that is not used.`);
}
