import { expect, it } from "vitest";
import { seenField } from "./seen.ts";

const sid = (n: number) => `AC${n.toString(16).padStart(32, "0")}`;

it("reads the revisions of a preview", () => {
  expect(seenField.parse("")).toEqual(new Map());
  expect(seenField.parse(`${sid(1)}:17,${sid(2)}:18`)).toEqual(
    new Map([
      [sid(1), 17],
      [sid(2), 18],
    ]),
  );
});

it("has room for two thousand accounts", () => {
  const text = Array.from({ length: 2000 }, (_, i) => `${sid(i)}:1234567`).join();
  expect(seenField.parse(text).size).toBe(2000);
});

it.each([",", `${sid(1)}:1,`, sid(1), `${sid(1)}:x`, `${sid(1)}:-1`, `AC1:1`, `${sid(1)}:1;${sid(2)}:2`])(
  "refuses %j",
  (text) => {
    expect(seenField.safeParse(text).success).toBe(false);
  },
);
