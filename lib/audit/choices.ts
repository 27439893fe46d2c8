import { and, eq } from "drizzle-orm";
import { database } from "#db/database.ts";
import { auditEvents, memberships, users } from "#db/schema.ts";
import type { AccountView } from "#lib/account-view.ts";
import { listAccounts } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { destinations } from "#lib/destinations/destination.ts";
import { byName } from "#lib/names.ts";
import { type AuditFilter, platform } from "./filter.ts";
import { requireLog } from "./log.ts";
import { namesOf } from "./names.ts";
import { accountLabels, typeLabel } from "./event-types.ts";

type Choice = readonly [value: string, label: string];

/** What the filters of a log offer. */
export interface FilterChoices {
  countries: readonly Choice[];
  people: readonly Choice[];
  accounts: readonly Choice[];
  types: readonly Choice[];
}

/** The choices for an account's log. What the filter already names is among them, also when it is no member any more. */
export async function filterChoices(
  actor: Actor,
  account: AccountView,
  filter: AuditFilter,
): Promise<FilterChoices> {
  requireLog(account);
  const familySid = account.parentSid ?? account.sid;
  const people = await members(familySid);
  if (filter.actor && filter.actor !== platform && !people.some(([sid]) => sid === filter.actor)) {
    people.push([filter.actor, await formerName(familySid, filter.actor)]);
  }
  const types = Object.keys(accountLabels);
  if (filter.type && !types.includes(filter.type)) types.push(filter.type);
  return {
    countries: destinations.map(({ id, name }) => [id, name]),
    people: people.toSorted(byLabel),
    accounts: await family(actor, account, filter),
    types: types.map((type): Choice => [type, typeLabel(type)]).toSorted(byLabel),
  };
}

// Where there is nothing to choose from, nothing is offered.
async function family(actor: Actor, account: AccountView, filter: AuditFilter): Promise<Choice[]> {
  const accounts = (await listAccounts(actor))
    .filter(({ sid, parentSid }) => [sid, parentSid].includes(account.sid))
    .map(({ sid, name }): Choice => [sid, name]);
  if (filter.account && !accounts.some(([sid]) => sid === filter.account))
    accounts.push([filter.account, filter.account]);
  return accounts.length > 1 ? accounts : [];
}

async function members(accountSid: string): Promise<Choice[]> {
  const rows = await database()
    .read.select({ sid: users.sid, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.sid, memberships.userSid))
    .where(eq(memberships.accountSid, accountSid));
  return rows.map(({ sid, name }): Choice => [sid, name]);
}

// The name of somebody who once did something here; of anybody else only the sid that was asked for.
async function formerName(familySid: string, actorSid: string): Promise<string> {
  const { read } = database();
  const [event] = await read
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
    .where(and(eq(auditEvents.familySid, familySid), eq(auditEvents.actorSid, actorSid)))
    .limit(1);
  return (event && (await namesOf(read, [actorSid])).get(actorSid)) ?? actorSid;
}

const byLabel = (a: Choice, b: Choice) => byName(a[1], b[1]);
