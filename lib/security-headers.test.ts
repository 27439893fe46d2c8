import { expect, test } from "vitest";
import { dataHeaders, securityHeaders } from "./security-headers.ts";

const plain = { https: false, development: false };

test("only scripts with the nonce of this response run, and nothing is embedded anywhere", () => {
  const policy = securityHeaders("/", "abc", plain)["Content-Security-Policy"]!;
  expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
  expect(policy).not.toMatch(/unsafe/);
  for (const rule of [
    "default-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "form-action 'self'",
  ])
    expect(policy.split("; ")).toContain(rule);
});

test("a page is never stored", () => {
  expect(securityHeaders("/accounts/AC0/geo-permissions", "abc", plain)["Cache-Control"]).toBe(
    "private, no-store",
  );
});

test.each(["/_next/static/chunks/1.js", "/icon.svg", "/flags/FR.svg"])("%s keeps its own caching", (path) => {
  expect(securityHeaders(path, "abc", plain)).not.toHaveProperty("Cache-Control");
});

test("https is kept to once it is there", () => {
  expect(securityHeaders("/", "abc", plain)).not.toHaveProperty("Strict-Transport-Security");
  expect(securityHeaders("/", "abc", { ...plain, https: true })["Strict-Transport-Security"]).toMatch(
    /^max-age=\d{8}/,
  );
});

test("an answer that is no page runs nothing, is framed nowhere and never stored", () => {
  expect(dataHeaders({ https: true })).toMatchObject({
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
    "Strict-Transport-Security": expect.stringMatching(/^max-age=\d{8}/),
  });
});
