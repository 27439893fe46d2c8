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
import type { EventData, PermissionChanges } from "./event.ts";
import { findEvent } from "./find.ts";

/** What taking back an event would change now, for a person to look at and save. */
export interface Undo {
  entry: AuditEntry;
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

/** Whether an event changed an account's own permissions, so that it can be taken back by a save. */
export function isUndoable(data: EventData): boolean {
  const { changes, inherits } = data;
  return inherits === undefined && changes !== undefined && Object.keys(changes as object).length > 0;
}

/**
 * Prepares to take back an event: each country that it changed is to be as it was before, whatever happened to others since.
 * Nothing is changed; that is done by saving, as with every other change.
 * @throws NotFound, Forbidden, Invalid where the event or the account does not allow it
 */
export async function prepareUndo(actor: Actor, account: AccountView, eventSid: string): Promise<Undo> {
  const { entry, data } = await findEvent(actor, account, eventSid);
  if (!can(account.role, "geo-permissions:update")) throw new Forbidden();
  if (entry.account?.sid !== account.sid || !isUndoable(data))
    throw new Invalid(
      "This event did not change permissions of this account, so there is nothing to take back.",
    );
  requireOwnSet(account);
  const { read } = database();
  const changes = data["changes"] as PermissionChanges;
  const was = (state: "enabled" | "disabled") =>
    Object.keys(changes).filter((id) => changes[id]!.previous === state);
  const impossible = was("enabled").filter(isUndeliverable);
  const change = planChange(await ownEnabled(read, account.sid), {
    enable: was("enabled").filter((id) => !isUndeliverable(id)),
    disable: was("disabled"),
  });
  return {
    ...change,
    ...{ entry, impossible, risky: riskyIn(change), revision: account.permissionsVersion },
    followers: await countFollowers(read, account.sid),
    settled: Object.keys(changes).length - impossible.length - change.enable.length - change.disable.length,
  };
}
