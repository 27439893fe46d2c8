import type { Read } from "#db/database.ts";
import type { EventData } from "./event.ts";
import { namesOf } from "./names.ts";
import type { EventRow } from "./select.ts";
import { sentenceOf } from "./sentence.ts";

/** An event as a person reads it in a list. */
export interface AuditEntry {
  seq: number;
  sid: string;
  at: Date;
  type: string;
  account: { sid: string; name: string } | null;
  /** Who did it; `sid` is null for the platform and for people who were not signed in. */
  actor: { sid: string | null; name: string };
  sentence: string;
  ipAddress: string | null;
  highRisk: boolean;
  denied: boolean;
}

/** Rows of the chain as people read them, with the names that their subjects have now. */
export async function entriesOf(read: Read, rows: readonly EventRow[]): Promise<AuditEntry[]> {
  const data = rows.map((row) => JSON.parse(row.data) as EventData);
  const names = await namesOf(
    read,
    rows.flatMap((row, i) => [row.actorSid, row.accountSid, row.resourceSid, parentIn(data[i]!)]),
  );
  const nameOf = (sid: string) => names.get(sid) ?? sid;
  return rows.map((row, i) => ({
    ...{ seq: row.seq, sid: row.sid, at: row.createdAt, type: row.type },
    account: row.accountSid === null ? null : { sid: row.accountSid, name: nameOf(row.accountSid) },
    actor: {
      sid: row.actorSid,
      name: row.actorSid === null ? actorWords[row.actorType] : nameOf(row.actorSid),
    },
    sentence: sentenceOf({ type: row.type, resourceSid: row.resourceSid, data: data[i]!, nameOf }),
    ...{ ipAddress: row.ipAddress, highRisk: row.highRisk, denied: row.denied },
  }));
}

const actorWords: Record<EventRow["actorType"], string> = {
  user: "A person",
  visitor: "A visitor",
  system: "The platform",
  "api-key": "An API key",
};

function parentIn(data: EventData): string | null {
  return typeof data["parentSid"] === "string" ? data["parentSid"] : null;
}
