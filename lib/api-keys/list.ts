import { desc, eq } from "drizzle-orm";
import { database } from "#db/database.ts";
import { apiKeys, users } from "#db/schema.ts";
import type { AccountView } from "#lib/account-view.ts";
import { Forbidden } from "#lib/errors.ts";
import { can } from "#lib/roles.ts";

/** A key as people see it. */
export interface ListedKey {
  sid: string;
  name: string;
  /** null where that person has no name any more. */
  createdBy: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  /** To the minute. */
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  state: "active" | "expired" | "revoked";
}

/**
 * The keys of an account: those that work, then the expired and revoked ones, which stay because the log speaks of them; each
 * newest first. @throws Forbidden
 */
export async function listApiKeys(account: AccountView): Promise<ListedKey[]> {
  if (!can(account.role, "api-keys:read")) throw new Forbidden();
  const now = new Date();
  const rows = await database()
    .read.select({
      sid: apiKeys.sid,
      name: apiKeys.name,
      createdBy: users.name,
      createdAt: apiKeys.createdAt,
      expiresAt: apiKeys.expiresAt,
      lastUsedAt: apiKeys.lastUsedAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .leftJoin(users, eq(users.sid, apiKeys.createdBy))
    .where(eq(apiKeys.accountSid, account.sid))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.sid));
  const keys = rows.map((key) => ({ ...key, state: stateOf(key, now) }));
  return keys.toSorted((a, b) => Number(a.state !== "active") - Number(b.state !== "active"));
}

function stateOf({ revokedAt, expiresAt }: Omit<ListedKey, "state">, now: Date): ListedKey["state"] {
  if (revokedAt) return "revoked";
  return expiresAt && expiresAt <= now ? "expired" : "active";
}
