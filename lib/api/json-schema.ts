import { z } from "zod";
import { wireChecks, wireError, wireEvent, wireEvents, wirePermissions } from "./schemas.ts";

/** As much of a JSON Schema as the schemas of the API use. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  default?: string | number | boolean;
  examples?: unknown[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

const names = {
  Events: wireEvents,
  Event: wireEvent,
  GeoPermissions: wirePermissions,
  Checks: wireChecks,
  Error: wireError,
};

/** The name of an answer. */
export type AnswerName = keyof typeof names;

/** Where in the document the schema of an answer stands. */
export function addressOf(name: string): string {
  return `#/components/schemas/${name}`;
}

/** The schemas of all answers by name; one that is part of another is a reference. New fields may come: they break nothing. */
export const answerSchemas = makeAnswerSchemas();

function makeAnswerSchemas(): Readonly<Record<AnswerName, JsonSchema>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(names)) registry.add(schema, { id });
  // From the reader's side, "input": what it must be able to take, which is more than the fields of today.
  const { schemas } = z.toJSONSchema(registry, { io: "input", uri: addressOf, override: withoutLimits });
  const entries = Object.entries(schemas).map(([name, schema]) => {
    const { $schema: _dialect, $id: _address, ...rest } = schema;
    return [name, rest];
  });
  return Object.fromEntries(entries) as Record<AnswerName, JsonSchema>;
}

// What JavaScript can count to says nothing of an answer.
function withoutLimits({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.maximum !== Number.MAX_SAFE_INTEGER) return;
  delete jsonSchema.minimum;
  delete jsonSchema.maximum;
}

/** A parameter of a query. */
export interface Parameter {
  name: string;
  required: boolean;
  description: string | undefined;
  schema: JsonSchema;
}

/** The parameters of a query, as they are sent. */
export function parametersOf(query: z.ZodObject): Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: "input" }) as JsonSchema;
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    ...{ name, required: required.includes(name), description },
    schema: { ...schema, ...standardOf(query.shape[name]) },
  }));
}

// Zod leaves the default out where the value is another one on the wire than in the program.
function standardOf(field: unknown): JsonSchema {
  return field instanceof z.ZodDefault ? { default: field.def.defaultValue as number } : {};
}
