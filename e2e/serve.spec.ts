import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { freePort, startConsole } from "./console.ts";
import { expect, test } from "./fixtures.ts";

test("every kind of response carries the security headers", async ({ request }) => {
  for (const path of ["/sign-in", "/no-such-page", "/icon.svg", "/healthz"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["content-security-policy"], path).toMatch(/script-src 'nonce-\w{32}' 'strict-dynamic';/);
    expect(headers["content-security-policy"], path).not.toContain("unsafe");
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "same-origin",
    });
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("pages may not be stored, and each has a nonce of its own", async ({ request }) => {
  const [one, other] = [await request.get("/sign-in"), await request.get("/sign-in")];
  expect(one.headers()["cache-control"]).toBe("private, no-store");
  const nonce = (policy: string) => /'nonce-(\w+)'/.exec(policy)![1];
  expect(nonce(one.headers()["content-security-policy"]!)).not.toBe(
    nonce(other.headers()["content-security-policy"]!),
  );
});

test("a client cannot name its request, and cannot send too much", async ({ request }) => {
  const named = await request.get("/healthz", { headers: { "x-request-id": "mine-mine-mine" } });
  expect(named.headers()["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  const large = await request.post("/sign-in", { data: "x".repeat(300_000) });
  expect(large.status()).toBe(413);
});

test("a second process on one SQLite file is refused by name", async ({ site }) => {
  const second = serve({ PORT: String(await freePort()), DATA_DIR: site.dataDir });
  expect(second.status).toBe(1);
  expect(second.stderr).toContain(`Another process already uses ${site.dataDir}/console.db`);
});

test("a configuration that cannot be used is refused by name", () => {
  const { status, stderr } = serve({ PORT: "0", TRUSTED_PROXY_HOPS: "many" });
  expect(status).toBe(1);
  expect(stderr).toMatch(/PORT: .*\n.*TRUSTED_PROXY_HOPS: /);
});

test("a port in use is said in a sentence", async ({ site }, testInfo) => {
  const port = new URL(site.url).port;
  const { status, stderr } = serve({ PORT: port, DATA_DIR: testInfo.outputPath("data") });
  expect(status).toBe(1);
  expect(stderr).toContain(`Port ${port} is in use.`);
});

test("a first start keeps what it makes to its own user, and ends with 0 when it is stopped", async () => {
  const site = await startConsole({ seeded: false });
  for (const file of ["", "console.db", "secrets.json"])
    expect(statSync(join(site.dataDir, file)).mode & 0o077, file).toBe(0);
  expect(await site.stop()).toBe(0);
});

function serve(env: Record<string, string>) {
  return spawnSync(process.execPath, ["lib/commands/bootstrap.mjs", "serve"], {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
}
