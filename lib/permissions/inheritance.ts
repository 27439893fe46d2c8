import { eq } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { accounts } from "#db/schema.ts";
import type { AccountView } from "#lib/account-view.ts";
import type { Actor } from "#lib/actor.ts";
import { Conflict, Invalid } from "#lib/errors.ts";
import { done, mutate } from "#lib/mutation.ts";
import { difference, requireAcknowledgment } from "./change.ts";
import type { FollowParentInput, StopInheritingInput } from "./inheritance-input.ts";
import { ownEnabled } from "./own-set.ts";
import { type StaleDetails, staleDetails } from "./save.ts";
import { dropOwnSet, giveOwnSet, inheritanceEvent } from "./switch.ts";

/** What a switch of inheritance did. `enabled` and `disabled` are what changed effectively: nothing when it was switched off. */
export interface Switched {
  eventSid: string;
  inherits: boolean;
  revision: number;
  enabled: readonly string[];
  disabled: readonly string[];
}

/**
 * Gives a following subaccount a set of its own, copied from its parent at this moment, so that the switch itself changes
 * nothing. High-risk destinations come along without a new acknowledgment: nothing new is enabled.
 * @throws NotFound, Forbidden, Invalid (not a subaccount, or closed), Conflict where it does not follow any more or the parent's set is newer than seen
 */
export function stopInheriting(actor: Actor, input: StopInheritingInput): Promise<Switched> {
  return mutate(door(actor, input), async (tx, { account, record }) => {
    const parentSid = requireSubaccount(account);
    if (!account.inherits) throw new Conflict(`${account.name} already has permissions of its own`);
    await requireSeen(tx, { ...account, sid: parentSid }, input.revision);
    const copied = [...(await ownEnabled(tx, parentSid))].toSorted();
    const [event] = await record([inheritanceEvent(account.sid, false, noChange, { copied })]);
    await giveOwnSet(tx, account.sid, copied, event.seq);
    const switched = { inherits: false, enabled: [], disabled: [] };
    return done<Switched>([event], { ...switched, eventSid: event.sid, revision: event.seq });
  });
}

/**
 * Makes a subaccount follow its parent again and drops its own set. High-risk destinations that come on by it need the
 * acknowledgment.
 * @throws NotFound, Forbidden, Invalid, Conflict where it follows already or either set is newer than seen, AcknowledgmentRequired
 */
export function followParent(actor: Actor, input: FollowParentInput): Promise<Switched> {
  return mutate(door(actor, input), async (tx, { account, record }) => {
    const parentSid = requireSubaccount(account);
    if (account.inherits) throw new Conflict(`${account.name} already inherits from ${account.parentName}`);
    const parent = { sid: parentSid, permissionsVersion: await versionOf(tx, parentSid) };
    await requireSeen(tx, account, input.revision);
    await requireSeen(tx, parent, input.parentRevision);
    const change = difference(await ownEnabled(tx, account.sid), await ownEnabled(tx, parentSid));
    requireAcknowledgment(change, input.acknowledged);
    const [event] = await record([inheritanceEvent(account.sid, true, change)]);
    await dropOwnSet(tx, account.sid, event.seq);
    const switched = { inherits: true, enabled: change.enable, disabled: change.disable };
    return done<Switched>([event], {
      ...switched,
      eventSid: event.sid,
      revision: parent.permissionsVersion,
    });
  });
}

/** The parent's sid. @throws Invalid for an account that has no parent, or is closed */
export function requireSubaccount(account: AccountView): string {
  if (account.parentSid === null) throw new Invalid("Only a subaccount can inherit permissions");
  if (account.status === "closed") throw new Invalid("This account is closed");
  return account.parentSid;
}

/** The seq of the last event that changed the own set of an account. */
export async function versionOf(read: Read, accountSid: string): Promise<number> {
  const [row] = await read
    .select({ version: accounts.permissionsVersion })
    .from(accounts)
    .where(eq(accounts.sid, accountSid));
  return row!.version;
}

const noChange = { enable: [], disable: [] };

function door(actor: Actor, form: { accountSid: string; idempotencyKey: string }) {
  return { actor, accountSid: form.accountSid, permission: "geo-permissions:update", form } as const;
}

async function requireSeen(
  read: Read,
  set: { sid: string; permissionsVersion: number },
  seen: number,
): Promise<void> {
  if (set.permissionsVersion === seen) return;
  throw new Conflict<StaleDetails>(...(await staleDetails(read, set, seen)));
}
