import { eq } from "drizzle-orm";
import type { Tx } from "#db/database.ts";
import { rateLimits } from "#db/schema.ts";

/**
 * Counts `units` against a key in the database, in the caller's transaction.
 * @returns `used`, the total of the present window with these; `usedBefore`, the total of a window that just ended, else 0
 */
export async function consume(
  tx: Tx,
  key: string,
  units: number,
  windowSeconds: number,
  now: Date,
): Promise<{ used: number; usedBefore: number; resetsAt: Date }> {
  // The row is made first and updated after, so that two servers at once still count both.
  const resetsAt = new Date(now.getTime() + windowSeconds * 1000);
  const [made] = await tx
    .insert(rateLimits)
    .values({ key, used: 0, resetsAt })
    .onConflictDoUpdate({ target: rateLimits.key, set: { key } })
    .returning();
  const ended = made!.resetsAt <= now;
  const used = (ended ? 0 : made!.used) + units;
  const window = ended ? resetsAt : made!.resetsAt;
  await tx.update(rateLimits).set({ used, resetsAt: window }).where(eq(rateLimits.key, key));
  return { used, usedBefore: ended ? made!.used : 0, resetsAt: window };
}
