import { addressOf, answerSchemas, type JsonSchema } from "./json-schema.ts";

/** A field of an answer in words. `path` is `checks[].to` for the field `to` of each thing in the list `checks`. */
export interface Field {
  path: string;
  type: string;
  description: string;
}

/** Every field of an answer with all that is inside it, but for what is an answer of its own. */
export function fieldsOf(schema: JsonSchema, inside = ""): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = inside + name;
    const within = containerOf(field);
    return [
      { path, type: typeOf(field), description: field.description ?? "" },
      ...(within ? fieldsOf(within, path + (field.items ? "[]." : ".")) : []),
    ];
  });
}

function containerOf(field: JsonSchema): JsonSchema | undefined {
  return [field, field.items, ...(field.anyOf ?? [])].find((each) => each?.properties);
}

/** What a value can be, in words: "text or null", "whole number, 1 to 1000, 50 if left out". */
export function typeOf(schema: JsonSchema): string {
  return [kindOf(schema), ...limitsOf(schema)].join(", ");
}

function kindOf({ type, $ref, anyOf, items, enum: choices, const: only }: JsonSchema): string {
  if (anyOf) return anyOf.map(kindOf).join(" or ");
  if ($ref) return Object.keys(answerSchemas).find((name) => addressOf(name) === $ref)!;
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(" or ");
  if (only !== undefined) return JSON.stringify(only);
  if (items) return `list of ${kindOf(items)}s`;
  return type === undefined
    ? "any JSON"
    : [type]
        .flat()
        .map((each) => words[each]!)
        .join(" or ");
}

const words: Readonly<Record<string, string>> = {
  string: "text",
  integer: "whole number",
  boolean: "true or false",
  object: "object",
  null: "null",
};

function limitsOf({
  minimum,
  maximum,
  maxLength,
  minItems,
  maxItems,
  default: standard,
  examples,
}: JsonSchema) {
  return [
    maximum !== undefined && maximum < 999_999_999 && `${minimum} to ${maximum}`,
    maxLength !== undefined && `at most ${maxLength} characters`,
    maxItems !== undefined && `${minItems} to ${maxItems} times`,
    standard !== undefined && `${standard} if left out`,
    examples && `such as ${examples.join(" or ")}`,
  ].filter((limit) => typeof limit === "string");
}
