import { expect, test } from "vitest";
import { rows } from "./row.ts";
import { addressOf, isShown, readShow, type Show } from "./show.ts";

const enabled = new Set(["DE", "NG"]);
const shownIds = (show: Show) =>
  rows.filter((row) => isShown(row, show, enabled, (id) => id === "FR")).map((row) => row.id);

test("each filter shows its rows", () => {
  expect(shownIds("all")).toHaveLength(rows.length);
  expect(shownIds("enabled")).toEqual(["DE", "NG"]);
  expect(shownIds("disabled")).toHaveLength(rows.length - 2);
  expect(shownIds("high-risk")).toContain("NG");
  expect(shownIds("high-risk")).not.toContain("DE");
  expect(shownIds("changed")).toEqual(["FR"]);
});

test("an unknown filter shows all, and a doubled one too", () => {
  expect(readShow("enabled")).toBe("enabled");
  expect(readShow("everything")).toBe("all");
  expect(readShow(["enabled", "disabled"])).toBe("all");
});

test("the address holds the search and the filter, and no filter that only this browser knows", () => {
  expect(addressOf("/x", "", "all")).toBe("/x");
  expect(addressOf("/x", "côte d'ivoire & more", "enabled")).toBe(
    "/x?q=c%C3%B4te+d%27ivoire+%26+more&show=enabled",
  );
  expect(addressOf("/x", "", "changed")).toBe("/x");
});
