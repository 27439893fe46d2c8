import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Console } from "./console.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import { Checklist } from "./geo-permissions.ts";

const risky = "enabled South Africa, Sri Lanka and United Arab Emirates; acknowledged high risk: Sri Lanka";

test("the log tells newest first who did what, and each event has a page", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("support");
  await page.goto(`/accounts/${accountSid("Acme Retail")}/audit-log`);
  await expect(page.getByRole("heading", { level: 1, name: "Audit events" })).toBeVisible();
  const rows = page.getByRole("row").filter({ hasText: "UTC" });
  await expect(rows.first()).toContainText("created the API key");
  await expect(rows.filter({ hasText: risky })).toContainText("Adam Reyes");
  await expect(rows.filter({ hasText: risky })).toContainText("203.0.113.24");
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: risky }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Geo permissions updated" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Sri Lanka/ })).toContainText("enabled, high risk acknowledged");
  await expect(page.getByText("Recomputed for this page: the content has the stored hash")).toBeVisible();
  await expect(page.getByText('"acknowledged"')).toBeVisible();
  // Support may look, and not take back.
  await expect(page.getByRole("link", { name: "Undo…" })).toHaveCount(0);
  await expectNoAxeViolations(page);
});

test("filters combine, stay in the address, and work without JavaScript", async ({
  openWithoutJavaScript,
  accountSid,
}) => {
  const page = await openWithoutJavaScript("owner");
  const log = `/accounts/${accountSid("Acme Retail")}/audit-log`;
  await page.goto(log);
  await page.getByLabel("Country").selectOption("Sri Lanka");
  await page.getByLabel("Who").selectOption("Adam Reyes");
  await page.getByText("More filters").click();
  await page.getByLabel("Only high risk").check();
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page).toHaveURL(/audit-log\?actor=US\w+&country=LK&high-risk=1$/);
  await expect(page.getByRole("row").filter({ hasText: "UTC" })).toHaveCount(1);
  await expect(page.getByRole("link", { name: risky })).toBeVisible();
  await page.getByLabel("Who").selectOption("Olivia Hart");
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page.getByText("No events match these filters")).toBeVisible();
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(new RegExp(`${log}$`));
  await page.goto(`${log}?country=ZZ&from=soon`);
  await expect(page.getByText("Not understood and left out: country, from")).toBeVisible();
});

test("another organization's log and events are not there", async ({ page, signInAs, accountSid }) => {
  await signInAs("globex");
  const answer = await page.goto(`/accounts/${accountSid("Acme Retail")}/audit-log`);
  expect(answer!.status()).toBe(404);
});

test("an event is taken back by a reviewed save, also without JavaScript", async ({
  page,
  openWithoutJavaScript,
  signInAs,
  accountSid,
}) => {
  const log = `/accounts/${accountSid("Acme Health")}/audit-log`;
  const plain = await openWithoutJavaScript("administrator");
  const undo = async (on: Page, name: string) => {
    await on.goto(log);
    await on.getByRole("link", { name }).first().click();
    await on.getByRole("link", { name: "Undo…" }).click();
  };
  await undo(plain, "enabled Austria, Liechtenstein and Switzerland");
  await expect(plain.getByRole("heading", { name: "Disable 3 countries" })).toBeVisible();
  await plain.getByRole("button", { name: "Update geo permissions" }).click();
  await expect(plain.getByText("Messaging geo permissions updated successfully")).toBeVisible();
  await signInAs("administrator");
  await undo(page, "disabled Austria, Liechtenstein and Switzerland; undid an earlier change");
  await expect(page.getByRole("heading", { name: "Enable 3 countries" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Update geo permissions" }).click();
  await expect(page.getByText("Messaging geo permissions updated successfully")).toBeVisible();
  await undo(page, "enabled Austria, Liechtenstein and Switzerland; undid an earlier change");
  await expect(page.getByRole("heading", { name: "Disable 3 countries" })).toBeVisible();
});

test("an undo that newly enables a high-risk country needs its acknowledgment", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("owner");
  const checklist = await new Checklist(page, accountSid("Acme Retail")).open();
  await checklist.update({ "Sri Lanka": false });
  await page.goto(`/accounts/${accountSid("Acme Retail")}/audit-log`);
  await page.getByRole("link", { name: "disabled Sri Lanka" }).click();
  await page.getByRole("link", { name: "Undo…" }).click();
  await page.getByLabel("I acknowledge this risk").check();
  await page.getByRole("button", { name: "Enable geo permissions" }).click();
  await expect(page.getByText("updated successfully")).toBeVisible();
});

test("earlier permissions are shown for a moment, and compared between two", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("developer");
  const log = `/accounts/${accountSid("Acme Retail")}/audit-log`;
  await page.goto(log);
  await page.getByRole("link", { name: risky }).click();
  await page.getByRole("link", { name: "Permissions before and after" }).click();
  await expect(page.getByRole("heading", { name: "Enabled in between: 3" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Disabled in between: 0" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto(`${log}/past?at=2001-01-01T00:00`);
  await expect(page.getByText("Acme Retail did not exist then")).toBeVisible();
});

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
