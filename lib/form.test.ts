import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Invalid } from "./errors.ts";
import { readForm } from "./form.ts";
import { saveInput } from "./permissions/save-input.ts";

const schema = z.strictObject({ name: z.string().min(1), codes: z.array(z.string()).default([]) });

function form(...entries: [string, string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

function fieldsOf(data: FormData): unknown {
  try {
    return readForm(schema, data);
  } catch (error) {
    if (error instanceof Invalid) return (error.details as { fields: unknown }).fields;
    throw error;
  }
}

describe("readForm", () => {
  it("keeps every value of a repeated field", () => {
    expect(readForm(schema, form(["name", "a"], ["codes", "US"], ["codes", "IN"]))).toEqual({
      name: "a",
      codes: ["US", "IN"],
    });
  });

  it("takes one value of a repeated field as a list of one, and none as an empty list", () => {
    expect(readForm(schema, form(["name", "a"], ["codes", "US"])).codes).toEqual(["US"]);
    expect(readForm(schema, form(["name", "a"])).codes).toEqual([]);
  });

  it("leaves out what React adds to a form posted without JavaScript", () => {
    expect(readForm(schema, form(["$ACTION_KEY", "k"], ["name", "a"]))).toEqual({ name: "a", codes: [] });
  });

  it.each([
    ["an unknown field", form(["name", "a"], ["role", "owner"])],
    ["a single field sent twice", form(["name", "a"], ["name", "b"])],
    ["a missing field", form(["codes", "US"])],
    ["a file", form(["name", new Blob(["x"])])],
    ["U+0000, on which PostgreSQL fails", form(["name", "SK\0"])],
    [
      "a control character in one of several values",
      form(["name", "a"], ["codes", "US"], ["codes", "I\u001bN"]),
    ],
    ["a name that objects have", form(["name", "a"], ["__proto__", "x"])],
  ])("refuses %s", (_name, data) => {
    expect(() => readForm(schema, data)).toThrow(Invalid);
  });

  it("refuses what is no form at all", () => {
    for (const thing of [null, {}, "form"]) expect(() => readForm(schema, thing as never)).toThrow(Invalid);
  });

  it("keeps the white space of pasted text", () => {
    expect(readForm(schema, form(["name", "a\tb\r\nc\vd\fe"])).name).toBe("a\tb\r\nc\vd\fe");
  });

  it("names the field that is wrong", () => {
    expect(fieldsOf(form(["name", ""]))).toHaveProperty("name");
  });
});

describe("the fields of a save", () => {
  const valid: [string, string][] = [
    ["accountSid", "AC1"],
    ["revision", "7"],
    ["idempotencyKey", crypto.randomUUID()],
    ["enable", "NG"],
    ["acknowledged", "NG,PK"],
  ];

  it("carry lists of ids", () => {
    expect(readForm(saveInput, form(...valid))).toMatchObject({
      enable: ["NG"],
      disable: [],
      acknowledged: ["NG", "PK"],
      revision: 7,
    });
  });

  it.each([
    ["revision", "-1"],
    ["revision", "1.5"],
    ["revision", "one"],
    ["enable", "ng"],
    ["enable", "NGA"],
    ["acknowledged", "NG,,PK"],
    ["idempotencyKey", "1"],
  ])("refuse %s = %s", (name, value) => {
    const changed = valid.filter(([key]) => key !== name);
    expect(() => readForm(saveInput, form(...changed, [name, value]))).toThrow(Invalid);
  });
});
