import { describe, expect, it } from "vitest";
import { safePath } from "./next-path.ts";

describe("the way on after sign-in", () => {
  it.each(["/", "/profile", "/accounts/AC1/geo-permissions?q=%2B44&show=enabled#top"])(
    "goes to %j",
    (path) => {
      expect(safePath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    "",
    "profile",
    "//evil.example",
    "/\\evil.example",
    "/a\\b",
    "\\\\evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "/ü",
    "/.//evil.example",
    "/..//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "/%2E%2e//evil.example",
    "/.%2e//evil.example",
  ])("does not go to %j", (path) => {
    expect(safePath(path)).toBe("/");
  });
});
