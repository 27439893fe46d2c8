import { randomUUID } from "node:crypto";
import { findAccount } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { previewEverywhere, setEverywhere } from "#lib/coverage/set-everywhere.ts";
import { lockDown } from "#lib/lockdown/lock-down.ts";
import { previewRestore, restore } from "#lib/lockdown/restore.ts";
import { difference, riskyIn } from "#lib/permissions/change.ts";
import { followParent, stopInheriting } from "#lib/permissions/inheritance.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import type { PermissionsModel } from "./permissions-model.ts";
import { ownSets, type Tree } from "./permissions-tree.ts";

/** Something that a person does in a tree. Account 0 is the parent, 1 and 2 are its subaccounts. */
export type Operation =
  | { kind: "save"; account: 0 | 1 | 2; enable: string[]; disable: string[] }
  | { kind: "stop" | "follow"; account: 1 | 2 }
  | { kind: "block"; ids: string[] }
  | { kind: "lockDown"; keep: string[] }
  | { kind: "restore"; which: number };

type Result = { lockdownSid?: string | null };

/** What a person has looked at and decided on, but not sent yet. */
export interface Prepared {
  /** The own sets that the decision rests on, as they were seen; null for an account that followed. */
  seen: ReadonlyMap<string, string[] | null>;
  commit: () => Promise<Result>;
  apply: (model: PermissionsModel, result: Result) => void;
}

/** Looks at what an operation needs. null where there is nothing to do it to. */
export async function prepare(
  tree: Tree,
  operation: Operation,
  actor: Actor,
  lockdowns: readonly string[],
): Promise<Prepared | null> {
  switch (operation.kind) {
    case "save":
      return prepareSave(tree, operation, actor);
    case "stop":
      return prepareStop(tree, tree.children[operation.account - 1]!, actor);
    case "follow":
      return prepareFollow(tree, tree.children[operation.account - 1]!, actor);
    case "block":
      return prepareBlock(tree, operation.ids, actor);
    case "lockDown":
      return prepareLockdown(tree, operation.keep, actor);
    default: {
      const lockdownSid = lockdowns[operation.which % Math.max(1, lockdowns.length)];
      return lockdownSid === undefined ? null : prepareRestore(tree, lockdownSid, actor);
    }
  }
}

// The revision is read first and the sets after it: what is shown may be newer than its revision, never older.
async function prepareSave(
  tree: Tree,
  { account, enable, disable }: { account: number; enable: string[]; disable: string[] },
  actor: Actor,
): Promise<Prepared> {
  const accountSid = [tree.parent, ...tree.children][account]!;
  const revision = await revisionOf(actor, accountSid);
  const seen = only(await ownSets(tree), [accountSid]);
  const present = new Set(seen.get(accountSid));
  const acknowledged = riskyIn({ enable: enable.filter((id) => !present.has(id)), disable: [] }).toSorted();
  const form = { accountSid, revision, idempotencyKey: randomUUID(), enable, disable, acknowledged };
  return {
    seen,
    commit: () => savePermissions(actor, form).then(nothing),
    apply: (model) => model.save(accountSid, enable, disable),
  };
}

async function prepareStop(tree: Tree, accountSid: string, actor: Actor): Promise<Prepared> {
  const revision = await revisionOf(actor, accountSid);
  const seen = only(await ownSets(tree), [accountSid, tree.parent]);
  const form = { accountSid, revision, idempotencyKey: randomUUID() };
  return {
    seen,
    commit: () => stopInheriting(actor, form).then(nothing),
    apply: (model) => model.stop(accountSid),
  };
}

async function prepareFollow(tree: Tree, accountSid: string, actor: Actor): Promise<Prepared> {
  const revision = await revisionOf(actor, accountSid);
  const parentRevision = await revisionOf(actor, tree.parent);
  const seen = only(await ownSets(tree), [accountSid, tree.parent]);
  const change = difference(new Set(seen.get(accountSid)), new Set(seen.get(tree.parent)));
  const form = { accountSid, revision, parentRevision, idempotencyKey: randomUUID() };
  return {
    seen,
    commit: () => followParent(actor, { ...form, acknowledged: riskyIn(change) }).then(nothing),
    apply: (model) => model.follow(accountSid),
  };
}

async function prepareBlock(tree: Tree, disable: string[], actor: Actor): Promise<Prepared> {
  const wish = {
    ...{ organizationSid: tree.organizationSid, enable: [], disable },
    ...{ scope: "all" as const, accounts: [] },
  };
  const { basis } = await previewEverywhere(actor, wish);
  const form = { ...wish, idempotencyKey: randomUUID(), seen: revisionsOf(basis), acknowledged: [] };
  return {
    seen: await ownSets(tree),
    commit: () => setEverywhere(actor, form).then(nothing),
    apply: (model) => model.block(disable),
  };
}

async function prepareLockdown(tree: Tree, keep: string[], actor: Actor): Promise<Prepared> {
  const form = { accountSid: tree.parent, keep, idempotencyKey: randomUUID() };
  return {
    seen: new Map(),
    commit: () => lockDown(actor, form),
    apply: (model, { lockdownSid }) => model.lockDown(lockdownSid!, keep),
  };
}

async function prepareRestore(tree: Tree, lockdownSid: string, actor: Actor): Promise<Prepared> {
  const which = { accountSid: tree.parent, lockdownSid };
  const { basis, risky } = await previewRestore(actor, which);
  const form = { ...which, idempotencyKey: randomUUID(), seen: revisionsOf(basis), acknowledged: [...risky] };
  return {
    seen: await ownSets(tree),
    commit: () => restore(actor, form).then(nothing),
    apply: (model) => model.restore(lockdownSid),
  };
}

async function revisionOf(actor: Actor, accountSid: string): Promise<number> {
  return (await findAccount(actor, accountSid)).permissionsVersion;
}

function revisionsOf(accounts: readonly { sid: string; permissionsVersion: number }[]): Map<string, number> {
  return new Map(accounts.map(({ sid, permissionsVersion }) => [sid, permissionsVersion]));
}

function only<T>(all: ReadonlyMap<string, T>, sids: readonly string[]): Map<string, T> {
  return new Map(sids.map((sid) => [sid, all.get(sid)!]));
}

function nothing(): Result {
  return {};
}
