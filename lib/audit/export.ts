import { setImmediate } from "node:timers/promises";
import { database } from "#db/database.ts";
import type { AccountView } from "#lib/account-view.ts";
import { byteOrderMark, csvLine } from "#lib/csv.ts";
import { entriesOf } from "./entry.ts";
import { eventLine, headerLine, leftOutLine } from "./export-line.ts";
import type { AuditFilter } from "./filter.ts";
import { headOf } from "./head.ts";
import { criteriaOf, requireLog, scopeOf } from "./log.ts";
import { boundsOf, type EventCriteria, type EventRow, type EventScope, selectEvents } from "./select.ts";
import { chainBatches } from "./stream.ts";

/** The formats of an export. `proof` is NDJSON that carries the digests of all events that it leaves out. */
export const exportFormats = ["csv", "ndjson", "proof"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * The filtered log of an account as a file, in the order of the chain, piece by piece. No more than one batch of events is in
 * memory, and between two of them others get their turn. Ends with the event that is the newest when it begins.
 * @throws Forbidden
 */
export function exportLog(
  account: AccountView,
  filter: AuditFilter,
  format: ExportFormat,
): AsyncGenerator<string> {
  requireLog(account);
  const [scope, criteria] = [scopeOf(account, filter), criteriaOf(filter)];
  if (format === "proof") return proof(scope, criteria);
  return format === "csv" ? csv(scope, criteria) : ndjson(scope, criteria);
}

async function* csv(scope: EventScope, criteria: EventCriteria): AsyncGenerator<string> {
  yield (
    byteOrderMark +
    csvLine(["Time (UTC)", "Who", "What", "Account", "Address", "High risk", "Denied", "Type", ...sids])
  );
  for await (const rows of batches(scope, criteria)) {
    const entries = await entriesOf(database().read, rows);
    yield entries
      .map((entry, i) =>
        csvLine([
          ...[entry.at.toISOString(), entry.actor.name, entry.sentence, entry.account?.name, entry.ipAddress],
          ...[entry.highRisk ? "yes" : "no", entry.denied ? "yes" : "no", entry.type],
          ...[
            entry.sid,
            entry.actor.sid,
            entry.account?.sid,
            rows[i]!.resourceSid,
            rows[i]!.requestId,
            entry.seq,
            rows[i]!.hash,
          ],
        ]),
      )
      .join("");
  }
}

const sids = ["Event", "Person", "Account identifier", "Resource", "Request", "Position", "Hash"];

async function* ndjson(scope: EventScope, criteria: EventCriteria): AsyncGenerator<string> {
  for await (const rows of batches(scope, criteria)) yield rows.map(eventLine).join("");
}

// The whole chain from its first event: in full what was asked for, and of everything else the digest alone.
async function* proof(scope: EventScope, criteria: EventCriteria): AsyncGenerator<string> {
  const { read } = database();
  const { origin, seq: end } = await headOf(read);
  yield headerLine(origin);
  for await (const rows of chainBatches(read, 0, end)) {
    const window = { after: rows[0]!.seq - 1, before: rows.at(-1)!.seq + 1 };
    const asked = await selectEvents(read, scope, criteria, {
      ...window,
      newestFirst: false,
      limit: rows.length,
    });
    const seqs = new Set(asked.map(({ seq }) => seq));
    yield rows.map((row) => (seqs.has(row.seq) ? eventLine(row) : leftOutLine(row))).join("");
  }
}

async function* batches(
  scope: EventScope,
  { from, until, ...criteria }: EventCriteria,
): AsyncGenerator<EventRow[]> {
  const { read } = database();
  const { seq: end } = await headOf(read);
  const bounds = await boundsOf(read, { from, until }, { after: 0, before: end + 1 });
  for (;;) {
    const rows = await selectEvents(read, scope, criteria, { ...bounds, newestFirst: false, limit: 500 });
    if (rows.length === 0) return;
    yield rows;
    bounds.after = rows.at(-1)!.seq;
    await setImmediate();
  }
}
