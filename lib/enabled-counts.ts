import { and, count, eq, inArray } from "drizzle-orm";
import { database } from "#db/database.ts";
import { permissions } from "#db/schema.ts";
import type { AccountView } from "./account-view.ts";
import { parts } from "./parts.ts";
import { originOf } from "./permissions/effective.ts";

/** How many destinations are effectively enabled, by account sid. The accounts must have been fetched for the person who asks. */
export async function enabledCounts(accounts: readonly AccountView[]): Promise<Map<string, number>> {
  const origins = new Set(accounts.map((account) => originOf(account).accountSid));
  const counts = new Map<string, number>();
  for (const part of parts([...origins], 500)) {
    const rows = await database()
      .read.select({ sid: permissions.accountSid, n: count() })
      .from(permissions)
      .where(and(inArray(permissions.accountSid, part), eq(permissions.enabled, true)))
      .groupBy(permissions.accountSid);
    for (const { sid, n } of rows) counts.set(sid, n);
  }
  return new Map(accounts.map((account) => [account.sid, counts.get(originOf(account).accountSid) ?? 0]));
}
