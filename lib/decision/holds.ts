import { eq, inArray } from "drizzle-orm";
import { database, type Read } from "#db/database.ts";
import { auditEvents, prefixHolds, users } from "#db/schema.ts";
import { prepared } from "#lib/prepared.ts";

/** An operator's temporary stop of all numbers that begin with a prefix. */
export interface Hold {
  /** Full digits. */
  readonly prefix: string;
  readonly event: { readonly sid: string; readonly at: Date; readonly by: string | null };
}

/** The holds that may stop any of these E.164 numbers; usually there are few, and then it is all of them. */
export async function loadHolds(numbers: readonly string[]): Promise<Hold[]> {
  const few = await firstHolds().execute();
  if (few.length <= fewHolds) return few.map(toHold);
  const prefixes = [...new Set(numbers.flatMap(prefixesOf))];
  if (prefixes.length === 0) return [];
  return (await holdsIn(database().read).where(inArray(prefixHolds.prefix, prefixes))).map(toHold);
}

const fewHolds = 50;
const firstHolds = prepared((read) =>
  holdsIn(read)
    .limit(fewHolds + 1)
    .prepare("first_holds"),
);

function holdsIn(read: Read) {
  return read
    .select({
      prefix: prefixHolds.prefix,
      sid: auditEvents.sid,
      at: auditEvents.createdAt,
      by: users.name,
    })
    .from(prefixHolds)
    .innerJoin(auditEvents, eq(auditEvents.seq, prefixHolds.auditSeq))
    .leftJoin(users, eq(users.sid, auditEvents.actorSid))
    .$dynamic();
}

function toHold({ prefix, ...event }: { prefix: string } & Hold["event"]): Hold {
  return { prefix, event };
}

/** The hold that stops a number, the one with the longest prefix where several do; undefined where none does. */
export function holdOf(e164: string, holds: readonly Hold[]): Hold | undefined {
  return holds
    .filter(({ prefix }) => e164.startsWith(`+${prefix}`))
    .toSorted((a, b) => b.prefix.length - a.prefix.length)[0];
}

function prefixesOf(e164: string): string[] {
  return Array.from(e164.slice(1), (_, at) => e164.slice(1, at + 2));
}
