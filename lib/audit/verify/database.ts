import type { Read } from "#db/database.ts";
import { canonicalJson, genesisHash, type HashedEvent, hashedEvent } from "#lib/audit/chain.ts";
import type { Checkpoint } from "#lib/audit/checkpoint/statement.ts";
import { storedCheckpoints } from "#lib/audit/checkpoint/stored.ts";
import type { EventData } from "#lib/audit/event.ts";
import { headOf } from "#lib/audit/head.ts";
import type { EventRow } from "#lib/audit/select.ts";
import { chainBatches } from "#lib/audit/stream.ts";
import { storedMoment } from "#lib/audit/stored-moment.ts";
import { compareIndex, findStrayEntries, type ReadEvent } from "./country-index.ts";
import { type Position, walkAlong } from "./links.ts";
import { Findings } from "./problem.ts";
import { replay } from "./replay.ts";
import { emptyState, type State } from "./state.ts";
import { findStrays } from "./strays.ts";
import { compareAccess } from "./tables-access.ts";
import { compareAccounts } from "./tables.ts";
import { comparePublished, trustworthy } from "./trust.ts";

/** What a verification found. */
export interface Report {
  origin: string | null;
  /** The position of the last event. */
  events: number;
  /** Events with their content, and those of which there is only a digest. */
  inFull: number;
  digests: number;
  accounts: number;
  /** Different checkpoints that agree with the chain. */
  confirmed: number;
  /** Stretches of events that were left out on purpose. */
  gaps: number;
  findings: Findings;
}

interface Given {
  checkpoints: readonly Checkpoint[];
  keys: readonly string[];
  /** The file of the data folder, where there is one: it must have the checkpoints that the database has, and no others. */
  published?: readonly Checkpoint[] | undefined;
}

// Clocks of two machines differ a little.
const clockToleranceMs = 5 * 60_000;

/**
 * Verifies a database against itself and against checkpoints: recomputes the chain from its first event, compares head,
 * index and checkpoints with it, and replays every event to the accounts, permissions, people and keys that are there now.
 * @param read a snapshot, so that what is written meanwhile confuses nothing
 */
export async function verifyDatabase(read: Read, given: Given): Promise<Report> {
  const findings = new Findings();
  const head = await headOf(read);
  const { origin } = head;
  const stored = await storedCheckpoints(read, origin);
  const all = [...stored, ...given.checkpoints, ...(given.published ?? [])];
  const checkpoints = trustworthy(all, { origin, keys: given.keys }, findings);
  if (given.published) comparePublished({ origin, stored, published: given.published }, findings);
  await findStrays(read, findings);
  const walk = walkAlong({ start: { seq: 0, hash: genesisHash(origin) }, checkpoints, findings });
  const state = emptyState();
  let last: EventRow | undefined;
  let inFull = 0;
  for await (const batch of chainBatches(read, 0, Number.MAX_SAFE_INTEGER)) {
    const events = batch.map((row) => {
      const content = contentOf(row);
      walk.step({ seq: row.seq, prevHash: row.prevHash, hash: row.hash, content });
      replayRow(state, row, content, findings);
      return { row, data: content?.data } as ReadEvent;
    });
    await compareIndex(read, last?.seq ?? 0, events, findings);
    last = batch.at(-1);
    inFull += batch.length;
  }
  const { confirmed, ...end } = walk.end();
  compareHead(head, end, last, findings);
  await findStrayEntries(read, end.seq, findings);
  // Where the chain itself is broken, whatever the tables have against it follows from that.
  const { firstBadSeq } = findings;
  await compareAccounts(read, state, findings);
  await compareAccess(read, state, findings);
  if (firstBadSeq !== null) findings.firstBadSeq = firstBadSeq;
  const accounts = state.accounts.size;
  return { origin, events: end.seq, inFull, digests: 0, accounts, confirmed, gaps: 0, findings };
}

/** The content of an event; null where it is none, whatever stands in its row. */
function contentOf(row: EventRow): HashedEvent | null {
  try {
    const content = hashedEvent(row);
    const { data } = content;
    return typeof data === "object" && data !== null && !Array.isArray(data) ? content : null;
  } catch {
    return null;
  }
}

function isCanonical({ data }: HashedEvent, stored: string): boolean {
  try {
    return canonicalJson(data) === stored;
  } catch {
    return false;
  }
}

function replayRow(state: State, row: EventRow, content: HashedEvent | null, findings: Findings): void {
  const { seq } = row;
  if (content && !isCanonical(content, row.data))
    findings.add(seq, `the data of event ${seq} is not the canonical JSON that its hash covers`);
  if (content) replay(state, { ...content, data: content.data as EventData });
  if (row.familySid !== familyOf(row.accountSid, state))
    findings.add(seq, `event ${seq} is filed under the wrong parent account`);
}

function familyOf(accountSid: string | null, { accounts }: State): string | null {
  const account = accountSid === null ? undefined : accounts.get(accountSid);
  return account ? (account.parentSid ?? accountSid) : null;
}

// The clock moves with every event, and also with a refusal that is only counted: never before the last event, never ahead of now.
function compareHead(
  head: Position & { at: Date },
  end: Position,
  last: EventRow | undefined,
  findings: Findings,
): void {
  if (head.seq !== end.seq || head.hash !== end.hash)
    findings.add(
      Math.min(head.seq, end.seq) + 1,
      `the head of the chain is event ${head.seq}, but the last event is ${end.seq}`,
    );
  const [at, earliest] = [head.at.getTime(), last?.createdAt.getTime() ?? 0];
  if (!(at >= earliest && at <= Date.now() + clockToleranceMs))
    findings.add(
      null,
      `the clock of the chain stands at ${storedMoment(head.at)}, which is before its last event or in the future`,
    );
}
