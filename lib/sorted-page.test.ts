import { describe, expect, it } from "vitest";
import { byName } from "./names.ts";
import { type Order, pageAfter } from "./sorted-page.ts";

const order: Order<string, readonly [string]> = {
  keyOf: (name) => [name],
  compare: ([a], [b]) => byName(a, b),
};
const list = Array.from({ length: 7 }, (_, i) => `Line ${i + 1}`);

describe("a page of a sorted list", () => {
  it("is reached by cursor, forward and back", () => {
    const first = pageAfter(list, order, "", 3);
    expect(first).toMatchObject({ rows: ["Line 1", "Line 2", "Line 3"], previous: undefined });
    const second = pageAfter(list, order, first.next!, 3);
    expect(second.rows).toEqual(["Line 4", "Line 5", "Line 6"]);
    const third = pageAfter(list, order, second.next!, 3);
    expect(third).toMatchObject({ rows: ["Line 7"], next: undefined });
    expect(pageAfter(list, order, third.previous!, 3)).toEqual(second);
    expect(pageAfter(list, order, second.previous!, 3)).toEqual(first);
  });

  it("still fits when the row of its cursor is gone", () => {
    const { next } = pageAfter(list, order, "", 3);
    const shorter = list.filter((name) => name !== "Line 3");
    expect(pageAfter(shorter, order, next!, 3).rows).toEqual(["Line 4", "Line 5", "Line 6"]);
  });

  it.each(["?", "e30", "bm90IGpzb24", "e".repeat(500)])("is the first one for the cursor %j", (cursor) => {
    expect(pageAfter(list, order, cursor, 3).rows[0]).toBe("Line 1");
  });

  it("of an empty list is empty", () => {
    expect(pageAfter([], order, "", 3)).toEqual({ rows: [], previous: undefined, next: undefined });
  });
});
