import { randomUUID } from "node:crypto";
import { database } from "#db/database.ts";
import type { Actor } from "#lib/actor.ts";
import { done, mutate, unchanged } from "#lib/mutation.ts";
import { changeEvent, requireAcknowledgment } from "#lib/permissions/change.ts";
import { requireSeen } from "#lib/permissions/seen.ts";
import { writeChanges } from "#lib/permissions/write-many.ts";
import type { SetEverywhereInput, WishedChange } from "./change-input.ts";
import { type Plan, planEverywhere } from "./plan.ts";

/** What a change to many accounts did. */
export interface SetEverywhere {
  /** Binds the events; null where nothing changed. */
  correlationId: string | null;
  /** Accounts whose own set changed, and subaccounts that follow one of them. */
  changed: number;
  followers: number;
}

/** What a change to many accounts would do, for a person to look at before it is done. @throws as `setEverywhere` */
export function previewEverywhere(actor: Actor, wish: WishedChange): Promise<Plan> {
  return planEverywhere(database().read, actor, wish);
}

/**
 * Changes the permissions of many accounts in one transaction: all of them, or none. One event per changed account, bound by
 * one correlation id.
 * @throws NotFound, Forbidden, Invalid, Conflict with `ManyStaleDetails` where one of the accounts is not as it was seen, AcknowledgmentRequired
 */
export function setEverywhere(actor: Actor, input: SetEverywhereInput): Promise<SetEverywhere> {
  const { seen, acknowledged, ...wish } = input;
  const permission = "geo-permissions:update-everywhere";
  return mutate({ actor, accountSid: null, permission, form: input }, async (tx, { record }) => {
    const { changes, basis, risky, source } = await planEverywhere(tx, actor, wish);
    await requireSeen(tx, basis, seen);
    requireAcknowledgment({ enable: risky, disable: [] }, acknowledged);
    if (changes.length === 0) {
      return unchanged<SetEverywhere>({ correlationId: null, changed: 0, followers: 0 });
    }
    const correlationId = randomUUID();
    const extra = { correlationId, ...(source ? { copiedFrom: source.sid } : {}) };
    const [first, ...rest] = await record(
      changes.map(({ account, change }) => changeEvent(account.sid, change, extra)),
    );
    const events = [first!, ...rest] as const;
    await writeChanges(
      tx,
      changes.map(({ account, change }, i) => ({ account, change, seq: events[i]!.seq })),
    );
    const followers = changes.reduce((sum, change) => sum + change.followers.length, 0);
    return done<SetEverywhere>(events, { correlationId, changed: changes.length, followers });
  });
}
