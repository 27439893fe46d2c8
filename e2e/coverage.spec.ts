import { readFileSync } from "node:fs";
import { expectUpdated, openCoverage } from "./coverage.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import { Checklist, refusal } from "./geo-permissions.ts";

test("shows where a country is open, and which accounts open it", async ({ page, signInAs, accountSid }) => {
  await signInAs("support");
  await openCoverage(page, accountSid("Acme Retail"));
  await expect(page.getByText("Where 5 accounts may send SMS.")).toBeVisible();
  await expect(page.getByRole("link", { name: "United States: 4 of 5" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Block or enable everywhere" })).toHaveCount(0);

  await page.getByLabel("Search countries").fill("+49");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("1 country", { exact: true })).toBeVisible();
  await page.getByRole("table").getByRole("link", { name: "Germany" }).click();

  await expect(page.getByRole("heading", { name: "Germany", level: 1 })).toBeVisible();
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.filter({ hasText: "Retail OTP" })).toContainText("Inherited from Acme Retail");
  await expect(rows.filter({ hasText: "Retail LatAm" })).toHaveCount(0);
  await page.getByRole("link", { name: "Disabled" }).click();
  await expect(rows.filter({ hasText: "Retail LatAm" })).toBeVisible();
  await expectNoAxeViolations(page);
});

test("axe finds nothing on the heat map and its list", async ({ page, signInAs, accountSid }) => {
  await signInAs("owner");
  await openCoverage(page, accountSid("Acme Retail"));
  await page.goto(`${page.url()}?q=germany`);
  await expectNoAxeViolations(page);
});

test("shows by account what is enabled, and exports it", async ({ page, signInAs, accountSid }) => {
  await signInAs("owner");
  await openCoverage(page, accountSid("Acme Retail"));
  await page.getByRole("link", { name: "By account" }).click();
  await page.getByLabel("Search accounts").fill("latam");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("rowheader", { name: /Retail LatAm/ })).toContainText("Own, under Acme Retail");
  await expectNoAxeViolations(page);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("coverage-by-account.csv");
  const lines = readFileSync(await file.path(), "utf8").split("\r\n");
  expect(lines[0]).toMatch(/^\uFEFFAccount,Sid,Parent account,Status,Permissions,Enabled,High risk,/);
  expect(lines.filter((line) => line.startsWith("Retail OTP,"))[0]).toContain(
    ",Acme Retail,active,inherited,",
  );
});

test("blocks a country everywhere: every account in the preview, all of it in one step", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("administrator");
  await openCoverage(page, accountSid("Acme Retail"));
  await page.getByRole("link", { name: "Austria: 4 of 5" }).click();
  await page.getByRole("link", { name: "Block everywhere" }).click();
  await expect(page.getByRole("checkbox", { name: "Austria" })).toBeChecked();
  await expectNoAxeViolations(page);
  await page.getByLabel("Find a country").fill("germany");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("checkbox", { name: "Germany" }).check();
  await expect(page.getByRole("checkbox", { name: "Austria" })).toBeChecked();
  await page.getByRole("button", { name: "Review changes" }).click();

  await expect(page.getByRole("heading", { name: "2 accounts" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Disable 2 countries" })).toBeVisible();
  await expect(page.getByText("Changes with it, by inheritance: Retail Alerts, Retail OTP")).toBeVisible();
  await expect(page.getByText("1 account already as wished")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Update geo permissions" }).click();
  await expectUpdated(page);
  await expect(page.getByText("2 accounts changed")).toBeVisible();
  await expectNoAxeViolations(page);

  for (const name of ["Acme Retail", "Retail OTP", "Acme Health"]) {
    await new Checklist(page, accountSid(name)).expectStored({ Austria: false, Germany: false });
  }
  await page.goto(`/accounts/${accountSid("Acme Health")}/audit-log`);
  await expect(page.getByText(/disabled Austria and Germany/).first()).toBeVisible();
});

test("enables everywhere only with the acknowledgment, and only in the chosen accounts", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("owner");
  await openCoverage(page, accountSid("Acme Retail"));
  await page.getByRole("link", { name: "Nigeria: 0 of 5" }).click();
  await page.getByRole("link", { name: "Enable everywhere" }).click();
  await page.getByLabel("Only the accounts ticked below").check();
  await page.getByRole("checkbox", { name: /^Retail LatAm/ }).check();
  await page.getByRole("button", { name: "Review changes" }).click();
  await expect(page.getByText("High risk: Nigeria")).toBeVisible();
  await page
    .locator("form[action], form")
    .last()
    .evaluate((form) => {
      (form as HTMLFormElement).noValidate = true;
    });
  const enable = page.getByRole("button", { name: "Enable geo permissions" });
  await enable.click();
  await expect(refusal(page)).toContainText("Acknowledge the risk");
  await page.getByLabel("I acknowledge this risk").check();
  await enable.click();
  await expectUpdated(page);
  await new Checklist(page, accountSid("Retail LatAm")).expectStored({ Nigeria: true });
  await new Checklist(page, accountSid("Acme Retail")).expectStored({ Nigeria: false });
});

test("changes nothing when an account changed after the preview, and says which", async ({
  page,
  signInAs,
  openWithoutJavaScript,
  accountSid,
}) => {
  await signInAs("owner");
  await openCoverage(page, accountSid("Acme Retail"));
  await page.getByRole("link", { name: /^Mexico: / }).click();
  await page.getByRole("link", { name: "Block everywhere" }).click();
  await page.getByRole("button", { name: "Review changes" }).click();
  await expect(page.getByRole("button", { name: "Update geo permissions" })).toBeVisible();

  const other = await openWithoutJavaScript("administrator");
  const list = await new Checklist(other, accountSid("Retail LatAm")).open("?q=peru");
  await list.update({ Peru: false });

  await page.getByRole("button", { name: "Update geo permissions" }).click();
  await expect(refusal(page)).toContainText("Retail LatAm, last changed by");
  await new Checklist(other, accountSid("Retail LatAm")).expectStored({ Mexico: true, Peru: false });
  await page.getByRole("link", { name: "Look at the changes again" }).click();
  await page.getByRole("button", { name: "Update geo permissions" }).click();
  await expectUpdated(page);
  await new Checklist(page, accountSid("Retail LatAm")).expectStored({ Mexico: false });
});

test("the whole way without JavaScript", async ({ openWithoutJavaScript, accountSid }) => {
  const page = await openWithoutJavaScript("owner");
  await openCoverage(page, accountSid("Acme Retail"));
  await page.getByRole("link", { name: "Block or enable everywhere" }).click();
  await page.getByLabel("Find a country").fill("switz");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("checkbox", { name: "Switzerland" }).check();
  await page.getByLabel("All except the accounts ticked below").check();
  await page.getByRole("checkbox", { name: /^Acme Health/ }).check();
  await page.getByRole("button", { name: "Review changes" }).click();
  await expect(page.getByRole("heading", { name: "Acme Retail" })).toBeVisible();
  await page.getByRole("button", { name: "Update geo permissions" }).click();
  await expectUpdated(page);
  await new Checklist(page, accountSid("Acme Retail")).expectStored({ Switzerland: false });
  await new Checklist(page, accountSid("Acme Health")).expectStored({ Switzerland: true });
});

test("is not there for strangers and for those who may not change it", async ({
  page,
  signInAs,
  openWithoutJavaScript,
  accountSid,
}) => {
  await signInAs("developer");
  await openCoverage(page, accountSid("Acme Retail"));
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname}/change?action=disable&country=US`);
  await expect(page.getByText("Only Owner and Admin profiles can modify geo permissions")).toBeVisible();
  await page.goto(`${pathname}/change/review?action=disable&country=US&scope=all`);
  await expect(page.getByText("Your role does not allow this")).toBeVisible();
  await expect(page.getByRole("button", { name: /geo permissions/ })).toHaveCount(0);

  const stranger = await openWithoutJavaScript("globex");
  for (const path of ["", "/US", "/change", "/change/review?action=disable&country=US", "/export"]) {
    expect((await stranger.goto(pathname + path))!.status(), path).toBe(404);
  }
});
