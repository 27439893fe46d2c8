import { z } from "zod";
import { eventDigest, type HashedEvent, hashedEvent } from "./chain.ts";
import type { EventRow } from "./select.ts";

const format = "sms-geo-permissions/audit-export/v1";
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const nullable = z.string().nullable();

/** The first line of a provable export: whose chain it is. */
const header = z.strictObject({ format: z.literal(format), origin: z.string() });

/** An event exactly as it was hashed, and its place in the chain. */
const event = z.strictObject({
  ...{ seq: z.int().positive(), sid: z.string(), createdAt: z.iso.datetime(), type: z.string() },
  ...{ accountSid: nullable, actorType: z.string(), actorSid: nullable },
  ...{ resourceType: z.string(), resourceSid: z.string(), source: z.string() },
  ...{ ipAddress: nullable, requestId: nullable, correlationId: nullable },
  ...{ highRisk: z.boolean(), denied: z.boolean(), data: z.json() },
  ...{ prevHash: hash, hash },
});

/** An event whose content is left out: enough to go on along the chain, and nothing more. */
const leftOut = z.strictObject({ seq: z.int().positive(), digest: hash, hash });

const line = z.union([event, leftOut, header]);

export type ExportLine = z.output<typeof line>;

/** Reads a line of an NDJSON export; undefined where it is none. */
export function readLine(text: string): ExportLine | undefined {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The first line of a provable export. */
export function headerLine(origin: string): string {
  return `${JSON.stringify({ format, origin })}\n`;
}

/** An event as a line. */
export function eventLine(row: EventRow): string {
  return `${JSON.stringify({ ...hashedEvent(row), prevHash: row.prevHash, hash: row.hash })}\n`;
}

/** An event as a line without its content. */
export function leftOutLine(row: EventRow): string {
  return `${JSON.stringify({ seq: row.seq, digest: eventDigest(hashedEvent(row)), hash: row.hash })}\n`;
}

/** The content of an event line as its hash covers it. */
export function contentOfLine({
  prevHash: _before,
  hash: _own,
  ...content
}: z.output<typeof event>): HashedEvent {
  return content;
}
