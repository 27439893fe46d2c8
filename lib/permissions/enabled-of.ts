import { and, eq, inArray } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { permissions } from "#db/schema.ts";
import { parts } from "#lib/parts.ts";

/**
 * The ids enabled in the own sets of many accounts, by account sid. Accounts with none have an empty set.
 * @param only looks at these destinations alone
 */
export async function enabledOf(
  read: Read,
  accountSids: readonly string[],
  only?: readonly string[],
): Promise<Map<string, Set<string>>> {
  const found = new Map(accountSids.map((sid) => [sid, new Set<string>()]));
  for (const part of parts(accountSids, 500)) {
    const rows = await read
      .select({ sid: permissions.accountSid, id: permissions.destinationId })
      .from(permissions)
      .where(
        and(
          inArray(permissions.accountSid, part),
          eq(permissions.enabled, true),
          only && inArray(permissions.destinationId, [...only]),
        ),
      );
    for (const { sid, id } of rows) found.get(sid)!.add(id);
  }
  return found;
}
