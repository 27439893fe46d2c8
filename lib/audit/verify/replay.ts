import { fields, text } from "#lib/audit/data-fields.ts";
import { replayAccess } from "./replay-access.ts";
import { replayStops } from "./replay-stops.ts";
import type { ReplayedAccount, ReplayedEvent, State } from "./state.ts";

/**
 * Replays one event. The rules for permissions: a new account starts as its event says; where inheritance ends, the own set
 * becomes the copy that the event carries; where it begins, the own set is dropped and the event's changes are those that came
 * of it; every other event with changes changes the own set.
 */
export function replay(state: State, event: ReplayedEvent): void {
  replayAccess(state, event);
  // A lockdown keeps what was there before the events that follow it.
  replayStops(state, event);
  const { seq, type, accountSid, resourceSid, data } = event;
  // Of an account speak the events about it, not those about its people and keys.
  if (accountSid === null || resourceSid !== accountSid) return;
  if (type === "account.created") create(state, accountSid, event);
  const account = state.accounts.get(accountSid);
  if (!account) return;
  const [status, name, inherits] = ["status", "name", "inherits"].map((field) => updatedIn(data[field]));
  if (typeof status === "string") account.status = status;
  if (typeof name === "string") account.name = name;
  if (inherits !== undefined && type !== "account.created") switchTo(inherits === true, account, event);
  if (inherits !== true) applyChanges(account, event);
  const changesPermissions = inherits !== undefined || data["changes"] !== undefined;
  if (changesPermissions) account.version = seq;
  if (changesPermissions || status !== undefined || name !== undefined) account.auditSeq = seq;
}

function create({ accounts, subaccounts }: State, sid: string, event: ReplayedEvent): void {
  const { seq, createdAt, data } = event;
  const parentSid = text(data["parentSid"]) || null;
  const parent = parentSid === null ? undefined : accounts.get(parentSid);
  accounts.set(sid, {
    ...{ name: text(data["name"]), parentSid, createdAt },
    organizationSid: parent ? parent.organizationSid : text(data["organizationSid"]) || null,
    homeCountry: parent ? parent.homeCountry : text(data["homeCountry"]),
    inherits: updatedIn(data["inherits"]) === true,
    ...{ status: "active", version: seq, auditSeq: seq, own: new Map() },
  });
  if (parentSid === null) subaccounts.set(sid, []);
  else subaccounts.get(parentSid)?.push(sid);
}

function switchTo(inherits: boolean, account: ReplayedAccount, { seq, data }: ReplayedEvent): void {
  account.inherits = inherits;
  account.own.clear();
  const copied = !inherits && Array.isArray(data["copied"]) ? (data["copied"] as string[]) : [];
  for (const id of copied) account.own.set(id, { enabled: true, seq });
}

function applyChanges(account: ReplayedAccount, { seq, data }: ReplayedEvent): void {
  for (const [id, change] of Object.entries(fields(data["changes"])))
    account.own.set(id, { enabled: updatedIn(change) === "enabled", seq });
}

function updatedIn(change: unknown): unknown {
  return fields(change)["updated"];
}
