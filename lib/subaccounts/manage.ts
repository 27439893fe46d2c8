import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/database.ts";
import { accounts } from "#db/schema.ts";
import type { AccountView } from "#lib/account-view.ts";
import type { Actor } from "#lib/actor.ts";
import type { AppendedEvent } from "#lib/audit/event.ts";
import { Conflict, Invalid } from "#lib/errors.ts";
import { done, mutate, unchanged } from "#lib/mutation.ts";
import type { CloseInput, RenameInput } from "./subaccount-input.ts";

/** Gives a subaccount another name. @throws NotFound, Forbidden, Invalid (not a subaccount, or closed) */
export function renameSubaccount(
  actor: Actor,
  { accountSid, name }: RenameInput,
): Promise<{ previous: string; name: string }> {
  const door = { actor, accountSid, permission: "subaccounts:manage" } as const;
  return mutate(door, async (tx, { account, record }) => {
    requireOpenSubaccount(account);
    const result = { previous: account.name, name };
    if (name === account.name) return unchanged(result);
    const [event] = await record([
      {
        type: "account.renamed",
        resourceType: "account",
        resourceSid: account.sid,
        data: { name: { previous: account.name, updated: name } },
      },
    ]);
    await change(tx, account, { name }, event);
    return done([event], result);
  });
}

/**
 * Closes a subaccount for ever. No number is allowed from the next check on; its permissions and its history stay.
 * @throws NotFound, Forbidden, Invalid (not a subaccount, or closed)
 */
export function closeSubaccount(actor: Actor, { accountSid }: CloseInput): Promise<{ name: string }> {
  const door = { actor, accountSid, permission: "subaccounts:manage" } as const;
  return mutate(door, async (tx, { account, record }) => {
    requireOpenSubaccount(account);
    const [event] = await record([
      {
        type: "account.closed",
        resourceType: "account",
        resourceSid: account.sid,
        data: { status: { previous: account.status, updated: "closed" } },
      },
    ]);
    await change(tx, account, { status: "closed" }, event);
    return done([event], { name: account.name });
  });
}

function requireOpenSubaccount(account: AccountView): void {
  if (account.parentSid === null) throw new Invalid("This is a parent account");
  if (account.status === "closed") throw new Invalid("This account is closed");
}

async function change(
  tx: Tx,
  account: AccountView,
  values: { name: string } | { status: "closed" },
  { seq }: AppendedEvent,
): Promise<void> {
  const changed = await tx
    .update(accounts)
    .set({ ...values, auditSeq: seq })
    .where(
      and(
        eq(accounts.sid, account.sid),
        eq(accounts.name, account.name),
        eq(accounts.status, account.status),
      ),
    )
    .returning({ sid: accounts.sid });
  if (changed.length === 0) throw new Conflict("This account was changed by somebody else");
}
