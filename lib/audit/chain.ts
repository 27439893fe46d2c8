import canonicalize from "canonicalize";
import { createHash } from "node:crypto";

// Versioned, so that a hash can never be mistaken for one of another purpose or format.
const eventDomain = "sms-geo-permissions/audit-event/v1\n";
const linkDomain = "sms-geo-permissions/audit-link/v1\n";
const genesisDomain = "sms-geo-permissions/audit-genesis/v1\n";

/** Everything of an event that its hash covers. Instants are ISO 8601 in UTC with milliseconds; `data` is the parsed object. */
export interface HashedEvent {
  seq: number;
  sid: string;
  createdAt: string;
  type: string;
  accountSid: string | null;
  actorType: string;
  actorSid: string | null;
  resourceType: string;
  resourceSid: string;
  source: string;
  ipAddress: string | null;
  requestId: string | null;
  correlationId: string | null;
  highRisk: boolean;
  denied: boolean;
  data: unknown;
}

/** A stored event as its hash covers it. @throws SyntaxError where its data is not JSON */
export function hashedEvent(
  row: Omit<HashedEvent, "createdAt"> & { createdAt: Date; data: string },
): HashedEvent {
  const { seq, sid, type, accountSid, actorType, actorSid, resourceType, resourceSid, source } = row;
  const { ipAddress, requestId, correlationId, highRisk, denied } = row;
  return {
    ...{ seq, sid, createdAt: row.createdAt.toISOString(), type, accountSid, actorType, actorSid },
    ...{ resourceType, resourceSid, source, ipAddress, requestId, correlationId, highRisk, denied },
    data: JSON.parse(row.data) as unknown,
  };
}

/** The RFC 8785 text of a value: one spelling for one meaning. @throws where JSON cannot carry the value. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("The value has no JSON form");
  return text;
}

/** SHA-256, hex, of domain ‖ canonical JSON of the event, UTF-8. It stands for the event where its content may not be shown. */
export function eventDigest(event: HashedEvent): string {
  return createHash("sha256")
    .update(eventDomain + canonicalJson(event))
    .digest("hex");
}

/**
 * The hash of an event in its place: SHA-256, hex, of domain ‖ hash of the event in front ‖ newline ‖ digest of the event.
 * Two steps, so that an export of one account can carry the digests of all other events and still be proved from the first.
 */
export function linkHash(prevHash: string, digest: string): string {
  return createHash("sha256").update(`${linkDomain}${prevHash}\n${digest}`).digest("hex");
}

/** The hash that the first event of an installation follows. `origin` is the installation's random name. */
export function genesisHash(origin: string): string {
  return createHash("sha256")
    .update(genesisDomain + origin)
    .digest("hex");
}
