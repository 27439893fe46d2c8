import canonicalize from "canonicalize";
import { createHash } from "node:crypto";

// Versioned, so that a hash can never be mistaken for one of another purpose or format.
const eventDomain = "sms-geo-permissions/audit-event/v1\n";
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

/** The RFC 8785 text of a value: one spelling for one meaning. @throws where JSON cannot carry the value. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("The value has no JSON form");
  return text;
}

/** SHA-256, hex, of domain ‖ previous hash (64 hex digits) ‖ newline ‖ canonical JSON of the event, all UTF-8. */
export function eventHash(prevHash: string, event: HashedEvent): string {
  return createHash("sha256")
    .update(`${eventDomain}${prevHash}\n${canonicalJson(event)}`)
    .digest("hex");
}

/** The hash that the first event of an installation follows. `origin` is the installation's random name. */
export function genesisHash(origin: string): string {
  return createHash("sha256")
    .update(genesisDomain + origin)
    .digest("hex");
}
