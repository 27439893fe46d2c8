import type { Tx } from "#db/database.ts";
import type { Caller } from "#lib/actor.ts";
import { consume } from "#lib/rate-limit-counter.ts";
import type { Question } from "#lib/roles.ts";
import { appendEvents, takeHead } from "./append.ts";

const windowSeconds = 600;

/**
 * Records that somebody was refused. Folded: the first refusal of the same caller, account and question in ten minutes is an
 * event, the others are counted, and the next event carries their number.
 */
export async function recordDenial(
  tx: Tx,
  { actor, accountSid, permission }: { actor: Caller; accountSid: string | null; permission: Question },
): Promise<void> {
  const head = await takeHead(tx);
  const who = actor.kind === "user" ? actor.userSid : (actor.ipAddress ?? actor.kind);
  const { used, usedBefore } = await consume(
    tx,
    `denied:${who}:${accountSid}:${permission}`,
    1,
    windowSeconds,
    head.now,
  );
  if (used > 1) return;
  await appendEvents(tx, head, actor, accountSid, [
    {
      type: "request.denied",
      resourceType: accountSid ? "account" : "platform",
      resourceSid: accountSid ?? "platform",
      denied: true,
      data: { permission, foldedBefore: Math.max(0, usedBefore - 1) },
    },
  ]);
}
