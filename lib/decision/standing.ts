import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { accounts } from "#db/schema.ts";
import { NotFound } from "#lib/errors.ts";
import { given, prepared } from "#lib/prepared.ts";

/** What decides for an account before any destination does. */
export interface Standing {
  /** False where the account or its parent is suspended or closed: a hold on a parent holds its subaccounts. */
  readonly active: boolean;
  readonly decidedBy: { readonly accountSid: string; readonly name: string; readonly inherited: boolean };
}

/** The standing of an account that the caller may see. @throws NotFound where there is none */
export async function loadStanding(accountSid: string): Promise<Standing> {
  const [row] = await withParent().execute({ accountSid });
  if (!row) throw new NotFound();
  const active = row.status === "active" && (row.parentStatus ?? "active") === "active";
  const decidedBy =
    row.inherits && row.parentSid !== null && row.parentName !== null
      ? { accountSid: row.parentSid, name: row.parentName, inherited: true }
      : { accountSid: row.sid, name: row.name, inherited: false };
  return { active, decidedBy };
}

const parents = alias(accounts, "parents");
const withParent = prepared((read) =>
  read
    .select({
      sid: accounts.sid,
      name: accounts.name,
      status: accounts.status,
      inherits: accounts.inherits,
      parentSid: parents.sid,
      parentName: parents.name,
      parentStatus: parents.status,
    })
    .from(accounts)
    .leftJoin(parents, eq(parents.sid, accounts.parentSid))
    .where(eq(accounts.sid, given("accountSid", accounts.sid)))
    .prepare("standing"),
);
