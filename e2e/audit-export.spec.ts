import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import type { Console } from "./console.ts";
import { expect, test } from "./fixtures.ts";

const risky = "enabled South Africa, Sri Lanka and United Arab Emirates; acknowledged high risk: Sri Lanka";

test("the log is exported as it is filtered", async ({ page, signInAs, accountSid }) => {
  await signInAs("owner");
  const log = `/accounts/${accountSid("Acme Retail")}/audit-log`;
  await page.goto(`${log}?country=LK`);
  const download = async (name: string) => {
    await page.getByLabel("Export these events").click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name }).click(),
    ]);
    await page.keyboard.press("Escape");
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
  };
  const csv = await download("CSV");
  expect(csv.name).toMatch(/^audit-log-acme-retail-\d{4}-\d\d-\d\d\.csv$/);
  expect(csv.text).toContain(risky);
  const ndjson = await download("NDJSON Exact data");
  const events = ndjson.text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { type: string });
  expect(events.length).toBe(csv.text.trimEnd().split("\r\n").length - 1);
  const refused = await page.request.get(`${log}/export?format=csv&country=ZZ`);
  expect(refused.status()).toBe(400);
  expect(await refused.text()).toBe("Not understood: Country. Go back and correct the filter.\n");
  // Of a repeated filter the page and the export take the same value.
  const repeated = await page.request.get(`${log}/export?format=csv&country=LK&country=FR`);
  expect(await repeated.text()).toBe(csv.text);
  for (const query of ["from=0000-01-01", "from=2026-02-01&to=2026-01-31"])
    expect((await page.request.get(`${log}/export?format=csv&${query}`)).status()).toBe(400);
  const ever = await page.request.get(`${log}/export?format=csv&country=LK&to=9999-12-31`);
  expect(await ever.text()).toBe(csv.text);
});

test("the log is verified while the console serves, and an export without it", async ({
  site,
  page,
  signInAs,
  accountSid,
}, testInfo) => {
  const served = verify(site);
  expect(served.stdout).toContain("Verified: nothing is off.");
  expect(served.status).toBe(0);
  await signInAs("owner");
  const log = `/accounts/${accountSid("Acme Retail")}/audit-log`;
  const file = testInfo.outputPath("export.ndjson");
  const answer = await page.request.get(`${log}/export?format=proof`);
  writeFileSync(file, await answer.body());
  expect(verify(site, "--export", file).status).toBe(0);
  const lines = readFileSync(file, "utf8").split("\n");
  writeFileSync(file, lines.toSpliced(7, 1).join("\n"));
  const cut = verify(site, "--export", file);
  expect(cut.status).toBe(1);
  expect(cut.stdout).toContain("First bad seq: 7");
});

function verify(site: Console, ...args: string[]) {
  return spawnSync(process.execPath, ["lib/commands/bootstrap.mjs", "verify", ...args], {
    env: { ...process.env, DATA_DIR: site.dataDir },
    encoding: "utf8",
  });
}
