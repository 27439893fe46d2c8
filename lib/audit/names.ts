import { inArray } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { accounts, users } from "#db/schema.ts";

/** The present names of people and accounts by sid. What has no name any more is not in it: history outlives its subjects. */
export async function namesOf(read: Read, sids: Iterable<string | null>): Promise<Map<string, string>> {
  const wanted = [...new Set(sids)].filter((sid) => sid !== null);
  const people = wanted.filter((sid) => sid.startsWith("US"));
  const places = wanted.filter((sid) => sid.startsWith("AC"));
  const found = await Promise.all([
    people.length > 0
      ? read.select({ sid: users.sid, name: users.name }).from(users).where(inArray(users.sid, people))
      : [],
    places.length > 0
      ? read
          .select({ sid: accounts.sid, name: accounts.name })
          .from(accounts)
          .where(inArray(accounts.sid, places))
      : [],
  ]);
  return new Map(found.flat().map(({ sid, name }) => [sid, name]));
}
