import { database } from "#db/database.ts";
import type { AccountView } from "#lib/account-view.ts";
import type { Actor } from "#lib/actor.ts";
import { isUndeliverable } from "#lib/destinations/risk.ts";
import { Forbidden, Invalid } from "#lib/errors.ts";
import { planChange, riskyIn } from "#lib/permissions/change.ts";
import { ownEnabled } from "#lib/permissions/own-set.ts";
import { countFollowers, requireOwnSet } from "#lib/permissions/save.ts";
import { can } from "#lib/roles.ts";
import type { AuditEntry } from "./entry.ts";
import { type EventDetail, findEvent } from "./find.ts";
import { isSwitch, isUndoable, reverseOf } from "./reverse.ts";

/** What undoing an event would change now, for a person to look at and save. */
export interface Undo {
  entry: AuditEntry;
  /** Whether the event has its stored hash: otherwise somebody changed it, and its reverse is not to be trusted. */
  intact: boolean;
  revision: number;
  enable: readonly string[];
  disable: readonly string[];
  risky: readonly string[];
  followers: number;
  /** What the event disabled and nobody can enable any more. */
  impossible: readonly string[];
  /** How many of its countries are already as they were before it. */
  settled: number;
}

/**
 * Prepares to undo an event: each country that it changed is to be as it was before, whatever happened to others since.
 * Nothing is changed; that is done by saving, as with every other change.
 * @throws NotFound, Forbidden, Invalid where the event or the account does not allow it
 */
export async function prepareUndo(actor: Actor, account: AccountView, eventSid: string): Promise<Undo> {
  const event = await findEvent(actor, account, eventSid);
  const { entry, intact } = event;
  requireUndoable(account, event);
  const { read } = database();
  const reverse = reverseOf(eventOf(event));
  const impossible = reverse.enable.filter(isUndeliverable);
  const change = planChange(await ownEnabled(read, account.sid), {
    ...reverse,
    enable: reverse.enable.filter((id) => !isUndeliverable(id)),
  });
  const changed = reverse.enable.length + reverse.disable.length;
  return {
    ...change,
    ...{ entry, intact, impossible, risky: riskyIn(change), revision: account.permissionsVersion },
    followers: await countFollowers(read, account.sid),
    settled: changed - impossible.length - change.enable.length - change.disable.length,
  };
}

function requireUndoable(account: AccountView, event: EventDetail): void {
  if (!can(account.role, "geo-permissions:update")) throw new Forbidden();
  const own = event.entry.account?.sid === account.sid;
  if (own && isSwitch(eventOf(event)))
    throw new Invalid("This switched inheritance. Switch it back on Geo permissions.");
  if (!own || !isUndoable(eventOf(event)))
    throw new Invalid("This event did not change permissions of this account, so there is nothing to undo.");
  requireOwnSet(account);
}

function eventOf({ row: { type }, data }: EventDetail) {
  return { type, data };
}
