import type { EventData } from "#lib/audit/event.ts";

/** The own set of an account and what else its events say of it, replayed up to some point. */
export interface ReplayedAccount {
  parentSid: string | null;
  inherits: boolean;
  status: string;
  /** The seq of the last event that changed the own set or whether it counts. */
  version: number;
  own: Map<string, { enabled: boolean; seq: number }>;
}

/** All accounts as the events so far made them. Its size goes with accounts and permissions, not with events. */
export type Replay = Map<string, ReplayedAccount>;

/**
 * Replays one event. The rules: a new account starts as its event says; where inheritance ends, the own set becomes the copy
 * that the event carries; where it begins, the own set is dropped and the event's changes are those that came of it; every
 * other event with changes changes the own set.
 */
export function replay(
  accounts: Replay,
  event: { seq: number; type: string; accountSid: string | null; data: EventData },
): void {
  const { seq, type, accountSid, data } = event;
  if (accountSid === null) return;
  if (type === "account.created") {
    const parentSid = typeof data["parentSid"] === "string" ? data["parentSid"] : null;
    const inherits = updatedIn(data["inherits"]) === true;
    accounts.set(accountSid, { parentSid, inherits, status: "active", version: seq, own: new Map() });
  }
  const account = accounts.get(accountSid);
  if (!account) return;
  const status = updatedIn(data["status"]);
  if (typeof status === "string") account.status = status;
  const inherits = updatedIn(data["inherits"]);
  if (inherits !== undefined && type !== "account.created") switchTo(inherits === true, account, event);
  if (inherits !== true) applyChanges(account, event);
  if (inherits !== undefined || data["changes"] !== undefined) account.version = seq;
}

function switchTo(
  inherits: boolean,
  account: ReplayedAccount,
  { seq, data }: { seq: number; data: EventData },
): void {
  account.inherits = inherits;
  account.own.clear();
  const copied = !inherits && Array.isArray(data["copied"]) ? (data["copied"] as string[]) : [];
  for (const id of copied) account.own.set(id, { enabled: true, seq });
}

function applyChanges(account: ReplayedAccount, { seq, data }: { seq: number; data: EventData }): void {
  for (const id of Object.keys(record(data["changes"]))) {
    const state = updatedIn(record(data["changes"])[id]);
    account.own.set(id, { enabled: state === "enabled", seq });
  }
}

function updatedIn(change: unknown): unknown {
  return record(change)["updated"];
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
