import { and, count, eq, ne } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { accounts } from "#db/schema.ts";
import type { AccountView } from "#lib/account-view.ts";
import type { Actor } from "#lib/actor.ts";
import { requireReverse } from "#lib/audit/reverse.ts";
import { Conflict, Invalid } from "#lib/errors.ts";
import { done, mutate, unchanged } from "#lib/mutation.ts";
import { given, prepared } from "#lib/prepared.ts";
import { changeEvent, planChange, requireAcknowledgment, writeChange } from "./change.ts";
import { type Decision, ownDecisions, ownEnabled } from "./own-set.ts";
import type { SaveInput } from "./save-input.ts";

/** What a save did, by whom and when (ISO 8601). `followers` is the number of subaccounts that follow and so changed too. */
export interface Saved {
  /** null where nothing changed. */
  eventSid: string | null;
  revision: number;
  enabled: readonly string[];
  disabled: readonly string[];
  followers: number;
  by: string;
  at: string;
  /** The account is a subaccount, whose page says how it differs from its parent. */
  isSubaccount: boolean;
}

/** Carried by the Conflict of a save that had not seen the newest state. */
export interface StaleDetails {
  revision: number;
  changes: { destinationId: string; enabled: boolean; by: string | null; at: string }[];
}

/**
 * Saves what a person ticked and unticked on an account's own checklist: all of it, or nothing.
 * @throws NotFound, Forbidden, Invalid (an id, the account or the event to undo does not allow it), Conflict with `StaleDetails`, AcknowledgmentRequired
 */
export function savePermissions(actor: Actor, input: SaveInput): Promise<Saved> {
  const { accountSid } = input;
  const door = { actor, accountSid, permission: "geo-permissions:update", form: input } as const;
  return mutate(door, async (tx, { account, record, now }) => {
    requireOwnSet(account);
    if (account.permissionsVersion !== input.revision) {
      throw new Conflict<StaleDetails>(...(await staleDetails(tx, account, input.revision)));
    }
    const change = planChange(await ownEnabled(tx, account.sid), input);
    if (input.undoes !== undefined) await requireReverse(tx, account.sid, input.undoes, change);
    requireAcknowledgment(change, input.acknowledged);
    const followers = await countFollowers(tx, account.sid);
    const outcome = {
      ...{ enabled: change.enable, disabled: change.disable, followers },
      ...{ by: actor.name, at: now.toISOString(), isSubaccount: account.parentSid !== null },
    };
    if (change.enable.length + change.disable.length === 0) {
      return unchanged<Saved>({ ...outcome, eventSid: null, revision: account.permissionsVersion });
    }
    const extra = input.undoes === undefined ? {} : { undoes: input.undoes };
    const [event] = await record([changeEvent(account.sid, change, extra)]);
    await writeChange(tx, account, change, event.seq);
    return done<Saved>([event], { ...outcome, eventSid: event.sid, revision: event.seq });
  });
}

/** @throws Invalid for an account without settings of its own, or closed */
export function requireOwnSet(account: AccountView): void {
  if (account.inherits) {
    throw new Invalid(`This account inherits its permissions from ${account.parentName}. Change them there.`);
  }
  if (account.status === "closed") throw new Invalid("This account is closed");
}

/** How many open subaccounts follow this account. */
export async function countFollowers(read: Read, accountSid: string): Promise<number> {
  const [row] = await followersOf(read).execute({ accountSid });
  return row?.n ?? 0;
}

const followersOf = prepared((read) =>
  read
    .select({ n: count() })
    .from(accounts)
    .where(
      and(
        eq(accounts.parentSid, given("accountSid", accounts.parentSid)),
        eq(accounts.inherits, true),
        ne(accounts.status, "closed"),
      ),
    )
    .prepare("followers_of_account"),
);

/** The message and details of a Conflict: what changed in the account's own set after revision `seen`, and by whom. */
export async function staleDetails(
  read: Read,
  account: { sid: string; permissionsVersion: number },
  seen: number,
): Promise<[message: string, details: StaleDetails]> {
  const changes = await ownDecisions(read, account.sid, { since: seen });
  return [
    "Somebody else changed these permissions after you opened the page",
    { revision: account.permissionsVersion, changes: changes.map(describe) },
  ];
}

function describe({ destinationId, enabled, by, at }: Decision): StaleDetails["changes"][number] {
  return { destinationId, enabled, by, at: at.toISOString() };
}
