import { lt, or } from "drizzle-orm";
import { idempotencyKeys, rateLimits, sessions, verifications } from "#db/schema.ts";
import { configuration } from "./configuration.ts";
import { bookkeep } from "./mutation.ts";

const day = 24 * 3_600_000;

/** Removes what has expired and decides nothing any more: old sessions, answered forms, counters, unused codes. Never history. */
export async function sweep(now = new Date()): Promise<void> {
  const { sessionAbsoluteHours, sessionIdleMinutes } = configuration();
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  await bookkeep(async (tx) => {
    await tx
      .delete(sessions)
      .where(
        or(
          lt(sessions.createdAt, ago(sessionAbsoluteHours * 3_600_000)),
          lt(sessions.lastSeenAt, ago(sessionIdleMinutes * 60_000)),
        ),
      );
    // A page may stay open for days before its form is sent again.
    await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, ago(30 * day)));
    await tx.delete(rateLimits).where(lt(rateLimits.resetsAt, ago(day)));
    await tx.delete(verifications).where(lt(verifications.expiresAt, now));
  });
}

/** Sweeps now and then every hour, until the answered function is called. A sweep that fails is tried again an hour later. */
export function startSweeping(onError: (error: unknown) => void): () => void {
  const run = () => void sweep().catch(onError);
  run();
  const timer = setInterval(run, 3_600_000);
  timer.unref();
  return () => clearInterval(timer);
}
