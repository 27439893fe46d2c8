import { z } from "zod";
import { firstOf } from "./instants.ts";

// What is checked here is what the OpenAPI document says: it is made from these very schemas.

const date = z
  .string()
  .refine((text) => firstOf(text) !== undefined, "is not a date such as 2026-01-31T12:00:00Z or 2026-01-31");
const term = z
  .string()
  .max(100, "is too long")
  .regex(/^\P{Cc}*$/u, "has control characters");
// On the wire numbers are text; the document calls them what they are.
function whole(minimum: number, maximum: number, standard: number, description: string) {
  const range = `is not a whole number from ${minimum} to ${maximum}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, range)
    .transform(Number)
    .pipe(z.int().min(minimum, range).max(maximum, range))
    .default(standard)
    .meta({ description, type: "integer", minimum, maximum, default: standard, pattern: undefined });
}

/** The query of `GET /v1/Events`. Any combination is allowed. */
export const eventsQuery = z.strictObject({
  ActorSid: term.optional().describe("Only events by this person (US…)"),
  EventType: term.optional().describe("Only events of this type, such as sms-geographic-permissions.updated"),
  ResourceSid: term.optional().describe("Only events on this resource"),
  ResourceType: term
    .optional()
    .describe("Only events on resources of this type, such as sms-geographic-permissions"),
  SourceIpAddress: term.optional().describe("Only events from this address"),
  StartDate: date.optional().describe("Only events at or after this time, GMT"),
  EndDate: date.optional().describe("Only events at or before this time, GMT"),
  PageSize: whole(1, 1000, 50, "Events on a page"),
  Page: whole(0, 999_999_999, 0, "The number of the page; for the client's own use"),
  PageToken: z
    .string()
    .regex(/^P[AB]\d{1,15}$/, "is not a token of a page address")
    .optional()
    .describe("Where the page begins; taken from next_page_url or previous_page_url"),
});

/** The query of `GET /v1/Events/{Sid}`, `/v1/openapi.json` and whatever else takes none. */
export const noQuery = z.strictObject({});

/** The query of `GET /v1/Messaging/GeoPermissions`. */
export const geoPermissionsQuery = z.strictObject({
  CountryCode: z
    .string()
    .max(2000, "is too long")
    .optional()
    .describe(
      "Country codes (ISO 3166-1 alpha-2) with commas between them; without it, every row of the checklist",
    ),
});

/** The query of `GET /v1/Check`. */
export const checkQuery = z.strictObject({
  To: z
    .array(z.string().max(64, "is too long"), "is missing")
    .max(100, "can be sent at most 100 times")
    .describe("A number in E.164 form, such as +14155550123 (write + as %2B); up to 100 times"),
});

const nullable = z.string().nullable();

/** An event on the wire. */
export const wireEvent = z.object({
  sid: z.string().describe("AE and 32 hex digits"),
  account_sid: nullable,
  actor_sid: nullable.describe("The person, US…; null for the platform and for visitors"),
  actor_type: z.enum(["user", "account", "twilio-admin", "api-key"]).nullable(),
  description: z.string().describe("What happened, in words"),
  event_type: z.string(),
  event_data: z
    .looseObject({
      resource_properties: z.record(z.string(), z.object({ previous: z.json(), updated: z.json() })),
    })
    .describe("Changed fields, countries by name under resource_properties and by code under changes"),
  event_date: z.string().describe("YYYY-MM-DDTHH:mm:ssZ"),
  resource_type: z.string(),
  resource_sid: z.string(),
  source: z.enum(["web", "api", "twilio"]),
  source_ip_address: nullable,
  url: z.url(),
  links: z.object({ actor: z.url().nullable(), resource: z.url().nullable() }),
});

/** A page of events. */
export const wireEvents = z.object({
  events: z.array(wireEvent),
  meta: z.object({
    key: z.literal("events"),
    page: z.int(),
    page_size: z.int(),
    url: z.url(),
    first_page_url: z.url(),
    next_page_url: z.url().nullable(),
    previous_page_url: z.url().nullable(),
  }),
});

/** The effective permissions of an account. */
export const wirePermissions = z.object({
  permissions: z.array(
    z.object({
      country_code: z.string(),
      type: z.literal("country"),
      enabled: z.boolean(),
      prefix: z.string().describe("+ and the calling code, which several countries may share"),
      message: z.enum(["High Risk Country", ""]),
    }),
  ),
});

/** The decisions for numbers, in the order asked. */
export const wireChecks = z.object({
  checks: z.array(
    z.object({
      to: z.string().describe("The number as it was understood"),
      allowed: z.boolean(),
      code: z.int().nullable().describe("Error code; null where a message may go"),
      message: nullable,
      more_info: nullable,
      reason: z.enum([
        "invalid",
        "account_inactive",
        "prefix_held",
        "undeliverable",
        "not_enabled",
        "allowed",
      ]),
      destination: z.object({ id: z.string(), name: z.string(), prefix: z.string() }).nullable(),
      decided_by: z.object({ account_sid: z.string(), inherited: z.boolean() }),
      event_sid: nullable.describe("The event that made it so"),
    }),
  ),
});

/** Every error. */
export const wireError = z.object({
  code: z.int(),
  message: z.string(),
  more_info: z.url(),
  status: z.int(),
});
