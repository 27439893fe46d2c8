import type { z } from "zod";
import { configuration } from "#lib/configuration.ts";
import { exampleAnswers } from "./example-answers.ts";
import { addressOf, answerSchemas, type AnswerName, parametersOf } from "./json-schema.ts";
import { checkQuery, eventsQuery, geoPermissionsQuery, noQuery } from "./schemas.ts";

/** One address of the API. */
export interface Operation {
  path: string;
  id: string;
  summary: string;
  query: z.ZodObject;
  /** The name of its answer. */
  answer: AnswerName;
  errors: readonly number[];
}

/** Every address of the API, as the document and its readable page list them. */
export const operations: readonly Operation[] = [
  {
    path: "/v1/Events",
    id: "listEvents",
    summary: "The audit events of the key's account, newest first",
    ...{ query: eventsQuery, answer: "Events", errors: [400, 401, 429] },
  },
  {
    path: "/v1/Events/{Sid}",
    id: "fetchEvent",
    summary: "One audit event of the key's account",
    ...{ query: noQuery, answer: "Event", errors: [400, 401, 404, 429] },
  },
  {
    path: "/v1/Messaging/GeoPermissions",
    id: "fetchGeoPermissions",
    summary: "To which countries the key's account may send, its parent's permissions where it inherits",
    ...{ query: geoPermissionsQuery, answer: "GeoPermissions", errors: [400, 401, 429] },
  },
  {
    path: "/v1/Check",
    id: "check",
    summary: "Whether the key's account may send to these numbers now, and why",
    ...{ query: checkQuery, answer: "Checks", errors: [400, 401, 429] },
  },
];

/** The OpenAPI 3.1 document, made from the schemas that validate. */
export function openApi(): object {
  const { baseUrl } = configuration();
  const examples = exampleAnswers(baseUrl);
  return {
    openapi: "3.1.1",
    info: {
      title: "SMS Geo Permissions, read-only API",
      version: "1.0.0",
      description:
        "Reads what was decided in the console. There is deliberately no way to change a permission by API: every method but GET and HEAD answers 405.",
    },
    servers: [{ url: baseUrl }],
    security,
    paths: Object.fromEntries(
      operations.map((operation) => [operation.path, { get: described(operation, examples) }]),
    ),
    components: {
      securitySchemes: {
        apiKey: { type: "http", scheme: "basic", description: "User: the key (SK…). Password: its secret." },
      },
      schemas: answerSchemas,
    },
  };
}

const security = [{ apiKey: [] }];

function described({ id, path, summary, query, answer, errors }: Operation, examples: Examples): object {
  const refusals = [...errors, 405, 500].map((status) => [
    status,
    {
      description: reasons[status],
      ...sent[status],
      content: { "application/json": { schema: ref("Error") } },
    },
  ]);
  return {
    operationId: id,
    summary,
    security,
    parameters: [...pathParameters(path), ...queryParameters(query)],
    responses: {
      200: {
        description: "What was asked for",
        content: { "application/json": { schema: ref(answer), example: examples[answer] } },
      },
      ...Object.fromEntries(refusals),
    },
  };
}

type Examples = ReturnType<typeof exampleAnswers>;

function ref(answer: AnswerName): object {
  return { $ref: addressOf(answer) };
}

const reasons: Record<number, string> = {
  400: "A parameter is unknown, sent too often, or not understood (20001)",
  401: "The key is unknown, revoked or expired, or its secret is wrong (20003)",
  404: "It is not there, or belongs to another account (20404)",
  405: "The answer to every method but GET and HEAD, whoever asks: the API is read-only (20004)",
  429: "The key has asked too often (20429)",
  500: "Something went wrong here (20500)",
};

function header(name: string, type: string, description: string): object {
  return { headers: { [name]: { description, schema: { type } } } };
}

const sent: Record<number, object> = {
  401: header("WWW-Authenticate", "string", "Basic"),
  405: header("Allow", "string", "GET, HEAD"),
  429: header("Retry-After", "integer", "How many seconds to wait"),
};

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: "path", required: true, description: "The sid of the event" },
    schema: { type: "string", pattern: "^AE[0-9a-f]{32}$" },
  }));
}

function queryParameters(query: z.ZodObject): object[] {
  return parametersOf(query).map((parameter) => ({
    ...{ ...parameter, in: "query" },
    ...(parameter.schema.type === "array" ? { style: "form", explode: true } : {}),
  }));
}
