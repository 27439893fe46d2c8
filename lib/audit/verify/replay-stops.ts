import { createHash } from "node:crypto";
import { canonicalJson } from "#lib/audit/chain.ts";
import type { ReplayedEvent, State } from "./state.ts";

/** Replays what an event says of lockdowns and of held prefixes. */
export function replayStops(state: State, event: ReplayedEvent): void {
  const { seq, type, createdAt, accountSid, resourceType, resourceSid, data } = event;
  // Whatever happens to a hold, its row follows the event.
  if (resourceType === "prefix-hold") state.holds.set(resourceSid, { seq, facts: { auditSeq: seq } });
  if (type === "lockdown.started")
    state.lockdowns.set(resourceSid, {
      seq,
      facts: {
        ...{ accountSid, auditSeq: seq, createdAt, restoredAt: null },
        kept: canonicalJson(data["kept"] ?? null),
        snapshot: snapshotDigest(treeOf(state, accountSid ?? "")),
      },
    });
  if (type === "lockdown.ended") endLockdowns(state, event);
}

// Later lockdowns of the same tree end with it.
function endLockdowns({ lockdowns }: State, { seq, createdAt, resourceSid }: ReplayedEvent): void {
  const ended = lockdowns.get(resourceSid);
  if (!ended) return;
  const { accountSid, auditSeq } = ended.facts;
  for (const lockdown of lockdowns.values()) {
    const { facts } = lockdown;
    const open = facts["restoredAt"] === null && Number(facts["auditSeq"]) >= Number(auditSeq);
    if (open && facts["accountSid"] === accountSid)
      Object.assign(lockdown, { seq, facts: { ...facts, restoredAt: createdAt } });
  }
}

/** SHA-256 of a snapshot, whatever the order of its accounts. */
export function snapshotDigest(snapshot: readonly { sid: string }[]): string {
  const inOrder = snapshot.toSorted((a, b) => (a.sid < b.sid ? -1 : 1));
  return createHash("sha256").update(canonicalJson(inOrder)).digest("hex");
}

// The open accounts of a tree as a lockdown keeps them.
function treeOf({ accounts, subaccounts }: State, parentSid: string) {
  return [parentSid, ...(subaccounts.get(parentSid) ?? [])].flatMap((sid) => {
    const account = accounts.get(sid);
    if (!account || account.status === "closed") return [];
    const enabled = [...account.own].filter(([, { enabled: on }]) => on).map(([id]) => id);
    return [{ sid, inherits: account.inherits, enabled: enabled.toSorted() }];
  });
}
