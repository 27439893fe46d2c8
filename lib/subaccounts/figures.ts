import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { permissions } from "#db/schema.ts";
import { destinations } from "#lib/destinations/destination.ts";
import { isHighRisk } from "#lib/destinations/risk.ts";
import { parts } from "#lib/parts.ts";

/** What is enabled in an account, and how that differs from its parent. */
export interface Figures {
  enabled: number;
  highRisk: number;
  /** Enabled here, but not in the parent. */
  more: number;
  /** Enabled in the parent, but not here. */
  less: number;
}

/** The figures of subaccounts by sid, counted by the database. Those that follow have their parent's. */
export async function figuresOf(
  read: Read,
  parentSet: ReadonlySet<string>,
  subaccounts: readonly { sid: string; inherits: boolean }[],
): Promise<Map<string, Figures>> {
  const highRisk = [...parentSet].filter(isHighRisk).length;
  const following: Figures = { enabled: parentSet.size, highRisk, more: 0, less: 0 };
  const none: Figures = { enabled: 0, highRisk: 0, more: 0, less: parentSet.size };
  const figures = new Map(subaccounts.map(({ sid, inherits }) => [sid, inherits ? following : none]));
  const own = subaccounts.filter(({ inherits }) => !inherits).map(({ sid }) => sid);
  for (const part of parts(own, 500)) {
    for (const { sid, ...counted } of await countIn(read, part, [...parentSet])) {
      const { enabled, common } = counted;
      figures.set(sid, {
        enabled,
        highRisk: counted.highRisk,
        more: enabled - common,
        less: parentSet.size - common,
      });
    }
  }
  return figures;
}

const highRiskIds = destinations.map(({ id }) => id).filter(isHighRisk);

function countIn(read: Read, sids: string[], parentSet: string[]) {
  return read
    .select({
      sid: permissions.accountSid,
      enabled: count(),
      highRisk: countOf(highRiskIds),
      common: countOf(parentSet),
    })
    .from(permissions)
    .where(and(inArray(permissions.accountSid, sids), eq(permissions.enabled, true)))
    .groupBy(permissions.accountSid);
}

function countOf(ids: readonly string[]) {
  const among = ids.length === 0 ? sql`false` : inArray(permissions.destinationId, [...ids]);
  return sql<number>`sum(case when ${among} then 1 else 0 end)`.mapWith(Number);
}
