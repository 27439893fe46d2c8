import { z } from "zod";
import { firstOf } from "./instants.ts";

// What is checked here is what the OpenAPI document says: it is made from these very schemas.

const date = z
  .string()
  .refine((text) => firstOf(text) !== undefined, "is not a date such as 2026-01-31T12:00:00Z or 2026-01-31")
  .meta({ examples: ["2026-01-31", "2026-01-31T12:00:00Z"] });
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
    .meta({ description, type: "integer", minimum, maximum, pattern: undefined });
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
  StartDate: date.optional().describe("Only events at or after this time; a day begins at 00:00 GMT"),
  EndDate: date.optional().describe("Only events at or before this time; a day counts to its end, GMT"),
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
    .min(1, "is missing")
    .max(100, "can be sent at most 100 times")
    .describe("A number in E.164 form, such as +14155550123 (write + as %2B); repeat it for more numbers"),
});

const text = z.string();
const nullable = text.nullable();
const address = z.url();
// Whatever JSON can say. A schema that names itself would not resolve inside the document.
const anything = z.unknown();

/** An event on the wire. */
export const wireEvent = z.object({
  sid: text.describe("AE and 32 hex digits"),
  account_sid: nullable.describe("The account in whose log it is"),
  actor_sid: nullable.describe("The person, US…; null for the platform and for visitors"),
  actor_type: z
    .enum(["user", "account", "twilio-admin", "api-key"])
    .nullable()
    .describe("Who it was: a person, an account, the platform, a key; null for visitors"),
  description: text.describe("What happened, in words"),
  event_type: text.describe("What happened, such as sms-geographic-permissions.updated"),
  event_data: z
    .looseObject({
      resource_properties: z
        .record(
          z.string(),
          z.object({
            previous: anything.describe("What it was"),
            updated: anything.describe("What it became"),
          }),
        )
        .describe("Each changed field, countries by name"),
    })
    .describe("All that the event says; countries also by code, under changes and acknowledged"),
  event_date: text.describe("When, as YYYY-MM-DDTHH:mm:ssZ"),
  resource_type: text.describe("What kind of thing it happened to"),
  resource_sid: text.describe("What it happened to; for sms-geographic-permissions, the account"),
  source: z.enum(["web", "api", "twilio"]).describe("Through the console, the API, or the platform itself"),
  source_ip_address: nullable.describe("From where"),
  url: address.describe("The address of this event"),
  links: z
    .object({
      actor: address.nullable().describe("Everything that the person did, in the console"),
      resource: address.nullable().describe("What it happened to, where the API can read it"),
    })
    .describe("Where to read on"),
});

/** A page of events. */
export const wireEvents = z.object({
  events: z.array(wireEvent).describe("The events of this page"),
  meta: z
    .object({
      key: z.literal("events").describe("Where in this answer the list is"),
      page: z.int().describe("The number of this page, from 0"),
      page_size: z.int().describe("The most events that a page has"),
      url: address.describe("The address of this page"),
      first_page_url: address.describe("The newest events"),
      next_page_url: address.nullable().describe("The events before these; null on the last page"),
      previous_page_url: address.nullable().describe("The events after these; null on the first page"),
    })
    .describe("Which page this is"),
});

/** The effective permissions of an account. */
export const wirePermissions = z.object({
  permissions: z
    .array(
      z.object({
        country_code: text.describe("ISO 3166-1 alpha-2"),
        type: z.literal("country").describe("Always the same"),
        enabled: z.boolean().describe("Whether messages may go there"),
        prefix: text.describe("+ and the calling code, which several countries may share"),
        message: z.enum(["High Risk Country", ""]).describe("Whether it attracts SMS pumping now"),
      }),
    )
    .describe("In the order asked, or by name"),
});

/** The decisions for numbers, in the order asked. */
export const wireChecks = z.object({
  checks: z
    .array(
      z.object({
        to: text.describe("The number as it was understood"),
        allowed: z.boolean().describe("Whether a message may go to it now"),
        code: z.int().nullable().describe("Error code; null where a message may go"),
        message: nullable.describe("The text of that error"),
        more_info: address.nullable().describe("Where the code is explained"),
        reason: z
          .enum(["invalid", "account_inactive", "prefix_held", "undeliverable", "not_enabled", "allowed"])
          .describe("The same in a word"),
        destination: z
          .object({
            id: text.describe("The code of the country or territory"),
            name: text.describe("Its name"),
            prefix: text.describe("The digits that tell it, after +"),
          })
          .nullable()
          .describe("Where the number belongs; null where nobody can tell"),
        decided_by: z
          .object({
            account_sid: text.describe("The key's account, or its parent"),
            inherited: z.boolean().describe("Whether it is the parent"),
          })
          .describe("Whose permissions count"),
        event_sid: nullable.describe("The event that made it so; null where nothing ever did"),
      }),
    )
    .describe("One for each To, in the order asked"),
});

/** Every error. */
export const wireError = z.object({
  code: z.int().describe("What went wrong; see the list of codes"),
  message: text.describe("The same in words"),
  more_info: address.describe("Where the code is explained"),
  status: z.int().describe("The HTTP status"),
});
