import { asc, gt, lt, or, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Read } from "#db/database.ts";
import { oddlyStored } from "#db/odd-values.ts";
import {
  accounts,
  apiKeys,
  auditEventDestinations,
  auditEvents,
  auditHead,
  checkpoints,
  invitations,
  lockdowns,
  memberships,
  organizations,
  permissions,
  prefixHolds,
  users,
} from "#db/schema.ts";
import type { Findings } from "./problem.ts";

const shown = 50;
// As text: a position may be greater than a number can hold exactly.
const position = sql<string>`cast(${auditEvents.seq} as text)`;

/** The first events that stand where no chain has any, and that a walk from event 1 on therefore never meets. */
export async function strayEvents(read: Read): Promise<string[]> {
  const rows = await read
    .select({ seq: position })
    .from(auditEvents)
    .where(or(lt(auditEvents.seq, 1), gt(auditEvents.seq, Number.MAX_SAFE_INTEGER)))
    .orderBy(asc(auditEvents.seq))
    .limit(shown);
  return rows.map(({ seq }) => seq);
}

/** Finds events outside of the chain, and values of another kind than their column is for. */
export async function findStrays(read: Read, findings: Findings): Promise<void> {
  for (const seq of await strayEvents(read))
    findings.add(Number(seq), `event ${seq} stands outside of the chain, which begins at 1`);
  const odd = await read
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
    .where(oddlyStored(auditEvents))
    .orderBy(asc(auditEvents.seq))
    .limit(shown);
  for (const { seq } of odd)
    findings.add(seq, `event ${seq} has a value that is stored as another kind than its column is for`);
  for (const [name, table] of Object.entries(compared)) {
    const rows = await read.$count(table, oddlyStored(table));
    if (rows > 0)
      findings.add(
        null,
        `${name} has ${rows} rows with a value that is stored as another kind than its column`,
      );
  }
}

const compared: Record<string, PgTable> = {
  "the index of countries": auditEventDestinations,
  "the head of the chain": auditHead,
  "the table of checkpoints": checkpoints,
  "the table of organizations": organizations,
  "the table of accounts": accounts,
  "the table of permissions": permissions,
  "the table of people": users,
  "the table of members": memberships,
  "the table of invitations": invitations,
  "the table of API keys": apiKeys,
  "the table of lockdowns": lockdowns,
  "the table of holds": prefixHolds,
};
