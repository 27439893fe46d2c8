import { and, count, eq, ne } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { accounts } from "#db/schema.ts";
import type { Actor } from "#lib/actor.ts";
import { configuration } from "#lib/configuration.ts";
import { Invalid } from "#lib/errors.ts";
import { foundSubaccount } from "#lib/founding.ts";
import { done, mutate } from "#lib/mutation.ts";
import type { CreateInput } from "./subaccount-input.ts";

/**
 * Adds a subaccount to a parent account. It follows the parent until somebody gives it permissions of its own.
 * @throws NotFound, Forbidden, Invalid (not a parent account, closed, or as many subaccounts as this installation allows)
 */
export function createSubaccount(actor: Actor, form: CreateInput): Promise<{ sid: string; name: string }> {
  const { accountSid, name } = form;
  const door = { actor, accountSid, permission: "subaccounts:manage", form } as const;
  return mutate(door, async (tx, scope) => {
    const { account } = scope;
    if (account.parentSid !== null) throw new Invalid("A subaccount cannot have subaccounts of its own");
    if (account.status === "closed") throw new Invalid("This account is closed");
    await requireRoom(tx, account);
    const { sid, event } = await foundSubaccount(tx, scope, account, name);
    return done([event], { sid, name });
  });
}

// Inside the door nobody else adds one, so that the limit holds however many ask at once.
async function requireRoom(read: Read, { sid, name }: { sid: string; name: string }): Promise<void> {
  const limit = configuration().maxSubaccounts;
  const [row] = await read
    .select({ n: count() })
    .from(accounts)
    .where(and(eq(accounts.parentSid, sid), ne(accounts.status, "closed")));
  if (row!.n < limit) return;
  const many = new Intl.NumberFormat("en").format(limit);
  throw new Invalid(
    `${name} has ${many} open ${limit === 1 ? "subaccount" : "subaccounts"}, as many as this installation allows. Close one that is not used, or ask whoever runs the console to raise MAX_SUBACCOUNTS.`,
  );
}
