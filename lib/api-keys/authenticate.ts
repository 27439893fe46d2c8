import { eq } from "drizzle-orm";
import { timingSafeEqual } from "node:crypto";
import { apiKeys } from "#db/schema.ts";
import { bookkeep } from "#lib/mutation.ts";
import { given, prepared } from "#lib/prepared.ts";
import { isSid } from "#lib/sid.ts";
import { hashToken } from "#lib/token.ts";

/** What a request is that carries a good key. */
export interface KeyHolder {
  keySid: string;
  accountSid: string;
}

/**
 * Whose key this is; undefined for an unknown, revoked or expired key and for a wrong secret alike. Asked of the database with
 * every request, so a revoked key is dead at once on every server.
 */
export async function authenticateKey(sid: string, secret: string): Promise<KeyHolder | undefined> {
  if (!isSid("SK", sid)) return undefined;
  const [key] = await bySid().execute({ sid });
  const presented = Buffer.from(hashToken(secret), "hex");
  const now = Date.now();
  if (!key || !timingSafeEqual(presented, Buffer.from(key.secretHash, "hex"))) return undefined;
  if (key.revokedAt || (key.expiresAt && key.expiresAt.getTime() <= now)) return undefined;
  // To the minute is fine enough, and spares every request a write.
  if (now - (key.lastUsedAt?.getTime() ?? 0) > 60_000) await touch(sid, new Date(now));
  return { keySid: sid, accountSid: key.accountSid };
}

const bySid = prepared((read) =>
  read
    .select({
      accountSid: apiKeys.accountSid,
      secretHash: apiKeys.secretHash,
      expiresAt: apiKeys.expiresAt,
      revokedAt: apiKeys.revokedAt,
      lastUsedAt: apiKeys.lastUsedAt,
    })
    .from(apiKeys)
    .where(eq(apiKeys.sid, given("sid", apiKeys.sid)))
    .prepare("api_key_by_sid"),
);

async function touch(sid: string, now: Date): Promise<void> {
  await bookkeep((tx) => tx.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.sid, sid)));
}
