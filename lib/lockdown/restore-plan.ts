import { and, eq } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { lockdowns } from "#db/schema.ts";
import type { AccountView } from "#lib/account-view.ts";
import type { Actor } from "#lib/actor.ts";
import { isUndeliverable } from "#lib/destinations/risk.ts";
import { NotFound } from "#lib/errors.ts";
import { difference, type PermissionChange, riskyIn } from "#lib/permissions/change.ts";
import { enabledOf } from "#lib/permissions/enabled-of.ts";
import { isSid } from "#lib/sid.ts";
import { loadTree } from "./tree.ts";

/** How one account comes back. `change` is what changes effectively by its own event. */
export interface RestoredAccount {
  account: AccountView;
  change: PermissionChange;
  /** Its own set changes; it gets an own set again; or it follows its parent again. */
  kind: "set" | "stop" | "follow";
  /** What is enabled for it now. */
  present: readonly string[];
  /** What is to be enabled for it: in its own set, or in its parent's where it follows. */
  next: readonly string[];
}

/** What taking back a lockdown would change now. */
export interface RestorePlan {
  lockdown: typeof lockdowns.$inferSelect;
  /** In the order in which they must happen. */
  accounts: readonly RestoredAccount[];
  /** Open accounts of the tree that the lockdown did not know. They stay as they are. */
  newer: readonly AccountView[];
  /** How many accounts of the snapshot were closed since. */
  closed: number;
  /** Subaccounts that follow the parent before and after, and so change with it. */
  followers: number;
  risky: readonly string[];
  /** Destinations of the snapshot that cannot be enabled any more. */
  leftOut: readonly string[];
  /** Accounts whose revisions the plan rests on. */
  basis: readonly AccountView[];
}

/** @throws NotFound for a lockdown that is not this account's; Invalid for an account that is no parent */
export async function planRestore(
  read: Read,
  actor: Actor,
  parent: AccountView,
  lockdownSid: string,
): Promise<RestorePlan> {
  const lockdown = await findLockdown(read, parent.sid, lockdownSid);
  const tree = await loadTree(read, actor, parent);
  const snapshot = new Map(lockdown.snapshot.map((entry) => [entry.sid, entry]));
  const own = tree.filter(({ inherits }) => !inherits).map(({ sid }) => sid);
  const enabled = await enabledOf(read, own);
  const effective = (account: AccountView) => enabled.get(account.inherits ? parent.sid : account.sid)!;

  const basis = tree.filter(({ sid }) => snapshot.has(sid));
  const leftOut = [...new Set(basis.flatMap(({ sid }) => snapshot.get(sid)!.enabled))].filter(
    isUndeliverable,
  );
  const accounts = basis.flatMap((account): RestoredAccount[] => {
    const before = snapshot.get(account.sid)!;
    if (account.inherits && before.inherits) return [];
    const wanted = (before.inherits ? snapshot.get(parent.sid)! : before).enabled;
    const next = wanted.filter((id) => !isUndeliverable(id));
    const present = effective(account);
    const change = difference(present, new Set(next));
    const restored = { account, change, present: [...present].toSorted(), next };
    if (account.inherits) return [{ ...restored, kind: "stop" }];
    if (before.inherits) return [{ ...restored, kind: "follow" }];
    return change.enable.length + change.disable.length > 0 ? [{ ...restored, kind: "set" }] : [];
  });
  return {
    lockdown,
    accounts: accounts.toSorted((a, b) => order[a.kind] - order[b.kind]),
    newer: tree.filter(({ sid }) => !snapshot.has(sid)),
    closed: snapshot.size - basis.length,
    followers: accounts.some(({ account }) => account.sid === parent.sid)
      ? basis.filter(({ sid, inherits }) => inherits && snapshot.get(sid)!.inherits).length
      : 0,
    risky: [...new Set(accounts.flatMap(({ change }) => riskyIn(change)))].toSorted(),
    leftOut: leftOut.toSorted(),
    basis,
  };
}

// Whoever leaves the parent takes a copy of what it has now, whoever comes back finds what it has then: so each event changes
// exactly what the preview shows, also when the chain is replayed.
const order = { stop: 0, set: 1, follow: 2 };

async function findLockdown(read: Read, accountSid: string, lockdownSid: string) {
  if (!isSid("LD", lockdownSid)) throw new NotFound();
  const [row] = await read
    .select()
    .from(lockdowns)
    .where(and(eq(lockdowns.sid, lockdownSid), eq(lockdowns.accountSid, accountSid)));
  if (!row) throw new NotFound();
  return row;
}
