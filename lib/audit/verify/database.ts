import { gt } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { auditEventDestinations } from "#db/schema.ts";
import { genesisHash, type HashedEvent, hashedEvent } from "#lib/audit/chain.ts";
import { storedCheckpoints } from "#lib/audit/checkpoint/stored.ts";
import type { Checkpoint } from "#lib/audit/checkpoint/statement.ts";
import type { EventData } from "#lib/audit/event.ts";
import { headOf } from "#lib/audit/head.ts";
import type { EventRow } from "#lib/audit/select.ts";
import { chainBatches } from "#lib/audit/stream.ts";
import { walkAlong } from "./links.ts";
import { Findings } from "./problem.ts";
import { type Replay, replay } from "./replay.ts";
import { compareIndex, compareTables } from "./tables.ts";
import { trustworthy } from "./trust.ts";

/** What a verification found. */
export interface Report {
  origin: string | null;
  events: number;
  accounts: number;
  /** Checkpoints that agree with the chain. */
  confirmed: number;
  /** Stretches of events that were left out on purpose. */
  gaps: number;
  findings: Findings;
}

/**
 * Verifies a database against itself and against checkpoints: recomputes the chain from its first event, compares head,
 * index and checkpoints with it, and replays every event to the permissions that are there now.
 * @param read a snapshot, so that what is written meanwhile confuses nothing
 */
export async function verifyDatabase(
  read: Read,
  given: { checkpoints: readonly Checkpoint[]; keys: readonly string[] },
): Promise<Report> {
  const findings = new Findings();
  const head = await headOf(read);
  const { origin } = head;
  const all = [...(await storedCheckpoints(read, origin)), ...given.checkpoints];
  const checkpoints = trustworthy(all, { origin, keys: given.keys }, findings);
  const walk = walkAlong({ start: { seq: 0, hash: genesisHash(origin) }, checkpoints, findings });
  const replayed: Replay = new Map();
  let clock = 0;
  for await (const batch of chainBatches(read, 0, Number.MAX_SAFE_INTEGER)) {
    for (const row of batch) {
      const content = contentOf(row);
      walk.step({ seq: row.seq, prevHash: row.prevHash, hash: row.hash, content });
      if (content) replay(replayed, { ...row, data: content.data as EventData });
      if (row.familySid !== familyOf(row.accountSid, replayed))
        findings.add(row.seq, `event ${row.seq} is filed under the wrong parent account`);
      clock = row.createdAt.getTime();
    }
    await compareIndex(read, batch, findings);
  }
  const end = walk.end();
  if (head.seq !== end.seq || head.hash !== end.hash || head.at.getTime() < clock)
    findings.add(
      Math.min(head.seq, end.seq) + 1,
      `the head of the chain is event ${head.seq}, but the last event is ${end.seq}`,
    );
  if ((await read.$count(auditEventDestinations, gt(auditEventDestinations.seq, end.seq))) > 0)
    findings.add(end.seq + 1, "the index of countries speaks of events that are not there");
  // Where the chain itself is broken, whatever the tables have against it follows from that.
  const { firstBadSeq } = findings;
  await compareTables(read, replayed, findings);
  if (firstBadSeq !== null) findings.firstBadSeq = firstBadSeq;
  return { origin, events: end.seq, accounts: replayed.size, confirmed: end.confirmed, gaps: 0, findings };
}

function contentOf(row: EventRow): HashedEvent | null {
  try {
    return hashedEvent(row);
  } catch {
    return null;
  }
}

function familyOf(accountSid: string | null, replayed: Replay): string | null {
  const account = accountSid === null ? undefined : replayed.get(accountSid);
  return account ? (account.parentSid ?? accountSid) : null;
}
