import { database, type Tx } from "#db/database.ts";
import { type AccountView, loadAccount } from "./account-view.ts";
import type { Caller } from "./actor.ts";
import { answered, remember } from "./answered-forms.ts";
import { appendEvents, type Head, takeHead } from "./audit/append.ts";
import { recordDenial } from "./audit/denial.ts";
import type { AppendedEvent, NewEvent } from "./audit/event.ts";
import { Forbidden, SessionEnded } from "./errors.ts";
import { type AccountQuestion, can, type Question, type Standing } from "./roles.ts";
import { liveSession } from "./sessions.ts";

type NonEmpty<T> = readonly [T, ...T[]];
type Appended<E extends readonly NewEvent[]> = { [I in keyof E]: AppendedEvent };

/** What a piece of work has inside the door, besides the transaction. */
export interface Scope<A> {
  /** The account that the door was opened for, as this transaction sees it. */
  account: A;
  actor: Caller;
  /** The time of this change; all its events carry it. */
  now: Date;
  /** Appends events to the chain, in order. Their `seq` is what changed rows must point to. */
  record: <const E extends readonly NewEvent[]>(events: E) => Promise<Appended<E>>;
}

/** How a piece of work ends. Only `done` and `unchanged` make one, so a change without its event does not compile. */
export type Outcome<T> = { readonly events: readonly AppendedEvent[]; readonly result: T };

/** The work changed something, and these events say what. */
export function done<T>(events: NonEmpty<AppendedEvent>, result: T): Outcome<T> {
  return { events, result };
}

/** The work found nothing to change. Whatever it wrote is rolled back, so no event does mean no change. */
export function unchanged<T>(result: T): Outcome<T> {
  return { events: [], result };
}

/** Who wants what changed, and by which right. */
export interface Door {
  actor: Caller;
  permission: Question;
  /** The form that was sent. The very same form sent again by the same person: the first answer, and no second event. */
  form?: { readonly idempotencyKey: string } | undefined;
}

/**
 * The one door for writes. Opens the transaction, takes the head of the audit chain, reads the caller's session and role in
 * it, refuses unless the table in `roles.ts` says yes, runs `work`, and commits change and audit events together.
 * @throws NotFound for an account that is unknown or not the caller's; Forbidden, which is itself recorded; whatever `work` throws
 */
export function mutate<T>(
  door: Door & { accountSid: string; permission: AccountQuestion },
  work: (tx: Tx, scope: Scope<AccountView>) => Promise<Outcome<T>>,
): Promise<T>;
export function mutate<T>(
  door: Door & { accountSid: null },
  work: (tx: Tx, scope: Scope<null>) => Promise<Outcome<T>>,
): Promise<T>;
export async function mutate<T>(
  door: Door & { accountSid: string | null },
  work: (tx: Tx, scope: Scope<never>) => Promise<Outcome<T>>,
): Promise<T> {
  try {
    return await database().transaction((tx) => enter(tx, door, work));
  } catch (error) {
    if (error instanceof Rollback) return error.result as T;
    if (error instanceof Forbidden)
      await database().transaction((tx) => recordDenial(tx, refusedAt(door, error)));
    throw error;
  }
}

/**
 * Bookkeeping that is not a change of anything anybody decided, and so has no event: counters of attempts, last use,
 * leftovers that expired. Permissions, accounts, people and keys change only through `mutate`.
 */
export function bookkeep<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().transaction(work);
}

async function enter<T>(
  tx: Tx,
  door: Door & { accountSid: string | null },
  work: (tx: Tx, scope: Scope<never>) => Promise<Outcome<T>>,
): Promise<T> {
  const head = await takeHead(tx);
  const { account, standings } = await stand(tx, door, head);
  if (!standings.some((standing) => can(standing, door.permission))) throw new Forbidden();
  const before = await answered(tx, door);
  if (before) return before.result as T;

  const from = head.seq;
  const outcome = await work(tx, {
    account: account as never,
    actor: door.actor,
    now: head.now,
    record: (events) => appendEvents(tx, head, door.actor, door.accountSid, events) as never,
  });
  if (outcome.events.length === 0) throw new Rollback(outcome.result);
  if (outcome.events.length !== head.seq - from) throw new Error("Every recorded event must be returned");
  await remember(tx, door, head.now, outcome.result);
  return outcome.result;
}

// Before the session is known to live, nothing shows that the account is theirs: its log is not written for strangers.
function refusedAt(door: Door & { accountSid: string | null }, error: Forbidden) {
  return error instanceof SessionEnded ? { ...door, accountSid: null } : door;
}

class Rollback extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super("Nothing changed");
    this.result = result;
  }
}

// What the caller is to what they ask for, read in the transaction: a demotion or sign-out just before counts.
async function stand(
  tx: Tx,
  { actor, accountSid }: Door & { accountSid: string | null },
  head: Head,
): Promise<{ account: AccountView | null; standings: Standing[] }> {
  if (actor.kind !== "user") return { account: null, standings: [actor.kind] };
  const user = await liveSession(tx, actor.sessionId, head.now);
  if (!user || user.sid !== actor.userSid) throw new SessionEnded();
  if (accountSid === null)
    return { account: null, standings: user.operator ? ["self", "operator"] : ["self"] };
  const account = await loadAccount(tx, actor, accountSid);
  return { account, standings: [account.role] };
}
