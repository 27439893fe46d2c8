import type { z } from "zod";
import type { AnswerName } from "./json-schema.ts";
import { wireChecks, wireError, wireEvent, wireEvents, wirePermissions } from "./schemas.ts";

const account = "AC01890a5d2b7c7e1f9a3c5b7d9e1f2a4c";
const person = "US01890a5d2b7d70248ace13579bdf0246";
const event = "AE0198c2f4a1b87d3e5f60718293a4b5c6";

/** An answer of each kind as a console at this address gives it. They pass the schemas, or the page does not come. */
export function exampleAnswers(baseUrl: string): Readonly<Record<AnswerName, object>> {
  const one = eventAt(baseUrl);
  const page = `${baseUrl}/v1/Events?PageSize=1`;
  return {
    Event: wireEvent.parse(one),
    Events: wireEvents.parse({
      events: [one],
      meta: {
        ...{ key: "events", page: 0, page_size: 1 },
        ...{ url: `${page}&Page=0`, first_page_url: `${page}&Page=0` },
        ...{ next_page_url: `${page}&Page=1&PageToken=PB4711`, previous_page_url: null },
      },
    } satisfies z.input<typeof wireEvents>),
    GeoPermissions: wirePermissions.parse({
      permissions: [
        { country_code: "IN", type: "country", enabled: false, prefix: "+91", message: "" },
        { country_code: "LK", type: "country", enabled: true, prefix: "+94", message: "High Risk Country" },
      ],
    } satisfies z.input<typeof wirePermissions>),
    Checks: wireChecks.parse(checksAt(baseUrl)),
    Error: wireError.parse({
      ...{ code: 20001, message: "The parameter PageSize is not a whole number from 1 to 1000" },
      ...{ more_info: `${baseUrl}/docs/api#20001`, status: 400 },
    } satisfies z.input<typeof wireError>),
  };
}

function eventAt(baseUrl: string): z.input<typeof wireEvent> {
  const change = { previous: "disabled", updated: "enabled" };
  return {
    ...{ sid: event, account_sid: account, actor_sid: person, actor_type: "user" },
    description: "enabled Sri Lanka; acknowledged high risk: Sri Lanka",
    event_type: "sms-geographic-permissions.updated",
    event_data: {
      changes: { LK: change },
      acknowledged: ["LK"],
      resource_properties: { "Sri Lanka": change },
    },
    event_date: "2026-01-31T12:00:00Z",
    ...{ resource_type: "sms-geographic-permissions", resource_sid: account },
    ...{ source: "web", source_ip_address: "203.0.113.24" },
    url: `${baseUrl}/v1/Events/${event}`,
    links: {
      actor: `${baseUrl}/accounts/${account}/audit-log?actor=${person}`,
      resource: `${baseUrl}/v1/Messaging/GeoPermissions`,
    },
  };
}

function checksAt(baseUrl: string): z.input<typeof wireChecks> {
  const decided = { decided_by: { account_sid: account, inherited: false } };
  return {
    checks: [
      {
        ...{ to: "+94711234567", allowed: true, code: null, message: null, more_info: null },
        ...{ reason: "allowed", destination: { id: "LK", name: "Sri Lanka", prefix: "+94" } },
        ...{ ...decided, event_sid: event },
      },
      {
        ...{ to: "+2348012345678", allowed: false, code: 21408 },
        message:
          "Permission to send an SMS has not been enabled for the region indicated by the 'To' number: +2348012345678.",
        more_info: `${baseUrl}/docs/api#21408`,
        ...{ reason: "not_enabled", destination: { id: "NG", name: "Nigeria", prefix: "+234" } },
        ...{ ...decided, event_sid: null },
      },
    ],
  };
}
