import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { exampleAnswers } from "./example-answers.ts";
import { fieldsOf } from "./fields.ts";
import { answerSchemas, type AnswerName, parametersOf } from "./json-schema.ts";
import { openApi, operations } from "./openapi.ts";
import { checkQuery, eventsQuery } from "./schemas.ts";

const document = openApi() as Record<string, unknown>;

/** Every object in the document. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return;
  yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* objectsIn(part);
}

function resolve(ref: string): unknown {
  return ref
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document);
}

describe("the OpenAPI document", () => {
  it("has no reference that leads nowhere", () => {
    const refs = [...objectsIn(document)].flatMap(({ $ref }) => (typeof $ref === "string" ? [$ref] : []));
    expect(refs.length).toBeGreaterThan(operations.length);
    expect(refs.filter((ref) => resolve(ref) === undefined)).toEqual([]);
    expect(JSON.stringify(document)).not.toContain("$defs");
  });

  it("lets answers have more fields than today", () => {
    const closed = [...objectsIn(document)].filter((part) => part["additionalProperties"] === false);
    expect(closed).toEqual([]);
  });

  it("names limits, defaults and the form of a parameter that repeats", () => {
    const { paths } = document as { paths: Record<string, { get: { parameters: { name: string }[] } }> };
    const parameter = (path: string, name: string) =>
      paths[path]!.get.parameters.find((each) => each.name === name);
    expect(parameter("/v1/Events", "PageSize")).toMatchObject({
      required: false,
      schema: { type: "integer", minimum: 1, maximum: 1000, default: 50 },
    });
    expect(parameter("/v1/Events", "Page")).toMatchObject({ schema: { minimum: 0, default: 0 } });
    expect(parameter("/v1/Check", "To")).toMatchObject({
      ...{ required: true, style: "form", explode: true },
      schema: { type: "array", minItems: 1, maxItems: 100, items: { type: "string" } },
    });
  });

  it("says of each operation which key it wants and that other methods are refused", () => {
    const { paths } = document as { paths: Record<string, { get: object }> };
    for (const { get } of Object.values(paths))
      expect(get).toMatchObject({ security: [{ apiKey: [] }], responses: { 405: {}, 500: {} } });
  });
});

describe("the example of", () => {
  it.each(Object.entries(exampleAnswers("https://console.example.com")))("%s is valid", (name, example) => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const validate = ajv.compile({ ...document, $ref: `#/components/schemas/${name}` });
    expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe("the words for people", () => {
  it.each(Object.keys(answerSchemas) as AnswerName[])("describe every field of %s", (name) => {
    const fields = fieldsOf(answerSchemas[name]);
    expect(fields.length).toBeGreaterThan(1);
    expect(fields.filter(({ type, description }) => !type || !description)).toEqual([]);
  });

  it("describe every parameter", () => {
    for (const { name, description } of [...parametersOf(eventsQuery), ...parametersOf(checkQuery)])
      expect(description, name).toBeTruthy();
  });

  it("go into lists and objects, and stop at an answer of its own", () => {
    const paths = (name: AnswerName) =>
      Object.fromEntries(fieldsOf(answerSchemas[name]).map(({ path, type }) => [path, type]));
    expect(paths("Checks")).toMatchObject({
      checks: "list of objects",
      "checks[].code": "whole number or null",
      "checks[].destination": "object or null",
      "checks[].destination.prefix": "text",
    });
    expect(paths("Events")).toMatchObject({ events: "list of Events", "meta.page_size": "whole number" });
    expect(paths("Events")).not.toHaveProperty("events[].sid");
  });
});
