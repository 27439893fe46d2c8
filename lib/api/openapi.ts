import { z } from "zod";
import { configuration } from "#lib/configuration.ts";
import {
  checkQuery,
  eventsQuery,
  geoPermissionsQuery,
  noQuery,
  wireChecks,
  wireError,
  wireEvent,
  wireEvents,
  wirePermissions,
} from "./schemas.ts";

/** One address of the API. */
export interface Operation {
  path: string;
  id: string;
  summary: string;
  query: z.ZodObject;
  answer: z.ZodType;
  name: string;
  errors: readonly number[];
}

/** Every address of the API, as the document and its readable page list them. */
export const operations: readonly Operation[] = [
  {
    path: "/v1/Events",
    id: "listEvents",
    summary: "The audit events of the key's account, newest first",
    ...{ query: eventsQuery, answer: wireEvents, name: "Events", errors: [400, 401, 429] },
  },
  {
    path: "/v1/Events/{Sid}",
    id: "fetchEvent",
    summary: "One audit event of the key's account",
    ...{ query: noQuery, answer: wireEvent, name: "Event", errors: [400, 401, 404, 429] },
  },
  {
    path: "/v1/Messaging/GeoPermissions",
    id: "fetchGeoPermissions",
    summary: "To which countries the key's account may send, its parent's permissions where it inherits",
    ...{
      query: geoPermissionsQuery,
      answer: wirePermissions,
      name: "GeoPermissions",
      errors: [400, 401, 429],
    },
  },
  {
    path: "/v1/Check",
    id: "check",
    summary: "Whether the key's account may send to these numbers now, and why",
    ...{ query: checkQuery, answer: wireChecks, name: "Checks", errors: [400, 401, 429] },
  },
];

/** The OpenAPI 3.1 document, made from the schemas that validate. */
export function openApi(): object {
  return {
    openapi: "3.1.1",
    info: {
      title: "SMS Geo Permissions, read-only API",
      version: "1",
      description:
        "Reads what was decided in the console. There is deliberately no way to change a permission by API: every method but GET and HEAD answers 405.",
    },
    servers: [{ url: configuration().baseUrl }],
    security: [{ apiKey: [] }],
    paths: Object.fromEntries(operations.map((operation) => [operation.path, { get: described(operation) }])),
    components: {
      securitySchemes: {
        apiKey: { type: "http", scheme: "basic", description: "User: the key (SK…). Password: its secret." },
      },
      schemas: {
        ...Object.fromEntries(operations.map(({ name, answer }) => [name, schemaOf(answer)])),
        Error: schemaOf(wireError),
      },
    },
  };
}

function described({ id, path, summary, query, name, errors }: Operation): object {
  const responses = errors.map((status) => [
    status,
    { description: reasons[status], content: body("Error") },
  ]);
  return {
    operationId: id,
    summary,
    parameters: [...pathParameters(path), ...queryParameters(query)],
    responses: {
      200: { description: "What was asked for", content: body(name) },
      ...Object.fromEntries(responses),
    },
  };
}

function body(schema: string): object {
  return { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } };
}

const reasons: Record<number, string> = {
  400: "A parameter is unknown, sent too often, or not understood (20001)",
  401: "The key is unknown, revoked or expired, or its secret is wrong (20003)",
  404: "It is not there, or belongs to another account (20404)",
  429: "The key has asked too often; Retry-After says how many seconds to wait (20429)",
};

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: "path", required: true },
    schema: { type: "string", pattern: "^AE[0-9a-f]{32}$" },
  }));
}

/** The parameters of a query, as OpenAPI lists them. */
export function queryParameters(query: z.ZodObject) {
  const { properties = {}, required = [] } = schemaOf(query, "input") as {
    properties?: Record<string, { description?: string }>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    ...{ name, in: "query", required: required.includes(name), description, schema },
  }));
}

function schemaOf(schema: z.ZodType, io: "input" | "output" = "output"): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
