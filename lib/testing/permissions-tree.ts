import { randomUUID } from "node:crypto";
import { database } from "#db/database.ts";
import type { AccountView } from "#lib/account-view.ts";
import { findAccount } from "#lib/accounts.ts";
import { type Actor, system } from "#lib/actor.ts";
import { addMember, foundOrganization, foundParentAccount, foundSubaccount } from "#lib/founding.ts";
import { done, mutate } from "#lib/mutation.ts";
import { enabledOf } from "#lib/permissions/enabled-of.ts";

/** An account tree of its own organization, with one owner: a parent and two subaccounts that follow it. */
export interface Tree {
  organizationSid: string;
  parent: string;
  children: readonly [string, string];
  owner: Actor;
}

/** Founds a tree. Exactly the home country US is enabled. */
export function foundTree(owner: Actor): Promise<Tree> {
  const door = { actor: system, accountSid: null, permission: "platform:prepare" } as const;
  return mutate(door, async (tx, scope) => {
    const organization = await foundOrganization(tx, scope, "Model");
    const home = { organizationSid: organization.sid, homeCountry: "US" };
    const parent = await foundParentAccount(tx, scope, { ...home, name: "Parent" });
    const first = await foundSubaccount(tx, scope, { ...home, sid: parent.sid }, "First");
    const second = await foundSubaccount(tx, scope, { ...home, sid: parent.sid }, "Second");
    const membership = { accountSid: parent.sid, userSid: owner.userSid, role: "owner" } as const;
    const member = await addMember(tx, scope, membership);
    const tree: Tree = {
      organizationSid: organization.sid,
      parent: parent.sid,
      children: [first.sid, second.sid],
      owner,
    };
    return done([organization.event, parent.event, first.event, second.event, member], tree);
  });
}

/** The owner in a request of their own: events carry its id, so that it can be told what came of it. */
export function inRequest(owner: Actor): Actor & { requestId: string } {
  return { ...owner, requestId: randomUUID() };
}

/** The own sets of a tree now, sorted, by account sid; null for whoever follows. */
export async function ownSets(tree: Tree): Promise<Map<string, string[] | null>> {
  const sids = [tree.parent, ...tree.children];
  const accounts: AccountView[] = [];
  for (const sid of sids) accounts.push(await findAccount(tree.owner, sid));
  const sets = await enabledOf(database().read, sids);
  return new Map(
    accounts.map(({ sid, inherits }) => [sid, inherits ? null : [...sets.get(sid)!].toSorted()]),
  );
}
