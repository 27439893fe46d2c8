import { randomUUID } from "node:crypto";
import { database, type Read } from "#db/database.ts";
import { lockdowns } from "#db/schema.ts";
import type { AccountView } from "#lib/account-view.ts";
import { findAccount } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { Forbidden } from "#lib/errors.ts";
import { done, mutate, unchanged } from "#lib/mutation.ts";
import { changeEvent, type PermissionChange, planChange } from "#lib/permissions/change.ts";
import { enabledOf } from "#lib/permissions/enabled-of.ts";
import { writeChanges } from "#lib/permissions/write-many.ts";
import { can } from "#lib/roles.ts";
import { newSid } from "#lib/sid.ts";
import type { LockdownInput } from "./lockdown-input.ts";
import { loadTree } from "./tree.ts";

/** What a lockdown of an account tree switches off. */
export interface LockdownPlan {
  changes: readonly { account: AccountView; change: PermissionChange }[];
  /** The whole open tree as it is now. */
  snapshot: readonly { sid: string; inherits: boolean; enabled: string[] }[];
  /** Subaccounts that follow the parent and so change with it. */
  followers: number;
}

export interface LockedDown {
  /** null where everything but the kept countries was off already. */
  lockdownSid: string | null;
  /** Accounts whose own set changed, and subaccounts that follow the parent. */
  changed: number;
  followers: number;
}

/** What a lockdown would switch off now. @throws NotFound, Forbidden, Invalid (not a parent account, or an unknown country) */
export async function previewLockdown(
  actor: Actor,
  { accountSid, keep }: Pick<LockdownInput, "accountSid" | "keep">,
): Promise<LockdownPlan> {
  const account = await findAccount(actor, accountSid);
  if (!can(account.role, "geo-permissions:update")) throw new Forbidden();
  return planLockdown(database().read, actor, account, keep);
}

/**
 * Switches everything off in a whole account tree, overridden subaccounts too, except `keep`; enables nothing. Keeps a
 * snapshot for `restore`. It asks for no revision: under attack it must not fail because somebody else is quicker, and
 * whatever they changed is in the snapshot.
 * @throws NotFound, Forbidden, Invalid (not a parent account, or an unknown country)
 */
export function lockDown(actor: Actor, input: LockdownInput): Promise<LockedDown> {
  const { accountSid } = input;
  const door = { actor, accountSid, permission: "geo-permissions:update", form: input } as const;
  return mutate(door, async (tx, { account, record, now }) => {
    const { changes, snapshot, followers } = await planLockdown(tx, actor, account, input.keep);
    if (changes.length === 0) return unchanged<LockedDown>({ lockdownSid: null, changed: 0, followers: 0 });
    const sid = newSid("LD");
    const kept = input.keep.toSorted();
    const correlationId = randomUUID();
    const [started, ...rest] = await record([
      {
        type: "lockdown.started",
        resourceType: "lockdown",
        resourceSid: sid,
        correlationId,
        data: { kept, accounts: changes.length },
      },
      ...changes.map(({ account: { sid: changed }, change }) =>
        changeEvent(changed, change, { correlationId, lockdown: sid }),
      ),
    ]);
    await writeChanges(
      tx,
      changes.map((change, i) => ({ ...change, seq: rest[i]!.seq })),
    );
    await tx.insert(lockdowns).values({
      sid,
      accountSid,
      snapshot: [...snapshot],
      kept,
      auditSeq: started.seq,
      createdAt: now,
      restoredAt: null,
    });
    return done<LockedDown>([started, ...rest], { lockdownSid: sid, changed: changes.length, followers });
  });
}

async function planLockdown(
  read: Read,
  actor: Actor,
  parent: AccountView,
  keep: readonly string[],
): Promise<LockdownPlan> {
  // Refuses what is no destination: a country that is kept by mistyping would be switched off.
  planChange(new Set(), { enable: [], disable: keep });
  const kept = new Set(keep);
  const tree = await loadTree(read, actor, parent);
  const own = tree.filter(({ inherits }) => !inherits);
  const enabled = await enabledOf(
    read,
    own.map(({ sid }) => sid),
  );
  const enabledIn = (sid: string) => [...(enabled.get(sid) ?? [])].toSorted();
  const changes = own
    .map((account) => ({
      account,
      change: { enable: [], disable: enabledIn(account.sid).filter((id) => !kept.has(id)) },
    }))
    .filter(({ change }) => change.disable.length > 0);
  const parentChanges = changes.some(({ account }) => account.sid === parent.sid);
  return {
    changes,
    snapshot: tree.map(({ sid, inherits }) => ({ sid, inherits, enabled: enabledIn(sid) })),
    followers: parentChanges ? tree.length - own.length : 0,
  };
}
