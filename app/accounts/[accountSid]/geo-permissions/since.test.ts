import { expect, test } from "vitest";
import type { Saved } from "#lib/permissions/save.ts";
import type { Answer } from "./answer.ts";
import { lastChangesOf } from "./compact.ts";
import { type Shown, shownSince } from "./since.ts";

const page: Shown = {
  ...{ revision: 7, idempotencyKey: "first", enabled: "FR,US" },
  changes: { log: "/log/", events: [["AE1", "2026-11-01T00:00:00.000Z", "Ann", "FR,US"]] },
};

function saved(revision: number, change: Pick<Saved, "enabled" | "disabled">, nextKey: string): Answer {
  const value: Saved = {
    ...{ eventSid: `AE${revision}`, revision, followers: 0, isSubaccount: false, ...change },
    ...{ by: "Bob", at: `2026-11-0${revision - 6}T00:00:00.000Z` },
  };
  return { step: "save", result: { status: "ok", value }, posted: { enable: [], disable: [] }, nextKey };
}

const first = saved(8, { enabled: ["DE"], disabled: ["US"] }, "second");
const second = saved(9, { enabled: ["US"], disabled: ["DE", "FR"] }, "third");

test("nothing saved: the page as it came", () => {
  expect(shownSince(page, [])).toEqual(page);
});

test("each save adds what it did, and the next one has a key of its own", () => {
  const once = shownSince(page, [first]);
  expect(once).toMatchObject({ revision: 8, idempotencyKey: "second", enabled: "FR,DE" });
  const twice = shownSince(page, [first, second]);
  expect(twice).toMatchObject({ revision: 9, idempotencyKey: "third", enabled: "US" });
  expect(lastChangesOf(twice.changes).get("FR")).toMatchObject({ by: "Bob", href: "/log/AE9" });
});

test("a page made anew knows the saves already", () => {
  const anew = { ...page, revision: 9, enabled: "US" };
  expect(shownSince(anew, [first, second])).toEqual({ ...anew, idempotencyKey: "third" });
});

test("what was refused, or changed nothing, adds nothing, and the next try has a key of its own", () => {
  const refused: Answer = { ...first, result: { status: "error", kind: "conflict", message: "Changed" } };
  const nothing = saved(7, { enabled: [], disabled: [] }, "other");
  expect(shownSince(page, [refused, nothing])).toEqual({ ...page, idempotencyKey: "other" });
});

test("what was not answered is sent again with the same key", () => {
  const { nextKey: _, ...unanswered } = first;
  const result = { status: "error", kind: "failed", message: "No answer" } as const;
  expect(shownSince(page, [{ ...unanswered, result }])).toEqual(page);
});

test("nothing enabled is nothing", () => {
  const none = saved(8, { enabled: [], disabled: ["FR", "US"] }, "second");
  expect(shownSince(page, [none]).enabled).toBe("");
});
