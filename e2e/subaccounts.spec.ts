import type { Page } from "@playwright/test";
import { expectUpdated } from "./coverage.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import { Checklist, refusal } from "./geo-permissions.ts";

const inheritance = (page: Page) =>
  page.getByRole("switch", { name: "Inherit permissions from parent account" });

const row = (page: Page, name: string) =>
  page
    .getByRole("table", { name: /^Subaccounts of/ })
    .getByRole("row")
    .filter({ hasText: name });

test("an administrator creates, renames and closes a subaccount", async ({ page, signInAs, accountSid }) => {
  await signInAs("administrator");
  const list = `/accounts/${accountSid("Acme Retail")}/subaccounts`;
  await page.goto(list);
  await expect(row(page, "Retail LatAm")).toContainText("Overridden");
  await expect(row(page, "Retail OTP")).toContainText("the same");
  await expectNoAxeViolations(page);

  await page.getByLabel("New subaccount").fill("  ");
  await page.getByRole("button", { name: "Create subaccount" }).click();
  await expect(page.getByText("Give it a name")).toBeVisible();
  await page.getByLabel("New subaccount").fill("Retail Returns");
  await page.getByRole("button", { name: "Create subaccount" }).click();
  await expect(page.getByText("Retail Returns created")).toBeVisible();
  await expect(row(page, "Retail Returns")).toContainText("Inherited");

  await page.getByRole("link", { name: "Manage Retail Returns" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Retail Refunds");
  await page.getByRole("button", { name: "Rename" }).click();
  await expect(page.getByRole("heading", { name: "Retail Refunds", level: 1 })).toBeVisible();

  await page.getByRole("link", { name: "Close subaccount" }).click();
  await expect(page.getByText("This cannot be taken back")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByLabel("I want to close Retail Refunds for ever").check();
  await page.getByRole("button", { name: "Close subaccount" }).click();
  await expect(page).toHaveURL(`${list}?show=closed`);
  await expect(row(page, "Retail Refunds")).toContainText("Closed");
  await row(page, "Retail Refunds").getByRole("link", { name: "Retail Refunds", exact: true }).click();
  await expect(page.getByText(/This account is closed/)).toBeVisible();
});

test("the list is searched, filtered and sorted by its address", async ({ page, signInAs, accountSid }) => {
  await signInAs("support");
  const list = `/accounts/${accountSid("Acme Retail")}/subaccounts`;
  await page.goto(list);
  await expect(page.getByText("Only Owner and Admin profiles can manage subaccounts")).toBeVisible();
  await expect(page.getByRole("button", { name: "Create subaccount" })).toHaveCount(0);
  await page.getByRole("link", { name: /^Overridden/ }).click();
  await expect(page).toHaveURL(`${list}?show=overridden`);
  await expect(page.getByText("1 subaccount", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Most differences" }).click();
  await expect(page).toHaveURL(`${list}?show=overridden&sort=differences`);
  await page.getByLabel("Search subaccounts").fill("no such");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("No subaccount found")).toBeVisible();
  await page.goto(`/accounts/${accountSid("Retail OTP")}/subaccounts`);
  await expect(page).toHaveURL(list);
});

test("inheritance is switched off without any change, and on again through a review", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("owner");
  const parent = new Checklist(page, accountSid("Acme Retail"));
  const list = await new Checklist(page, accountSid("Retail Alerts")).open();
  await expect(page.getByText("Inherited from Acme Retail")).toBeVisible();
  await expect(list.country("France")).toBeDisabled();
  await expect(list.save).toHaveCount(0);
  await expect(inheritance(page)).toBeChecked();

  await inheritance(page).click();
  const review = page.getByRole("dialog", { name: "Review changes" });
  await expect(review.getByText("Nothing changes by that.")).toBeVisible();
  await expect(review.getByText(/High risk, enabled already: .*Sri Lanka/)).toBeVisible();
  await expect(review.getByLabel("I acknowledge this risk")).toHaveCount(0);
  await review.getByRole("button", { name: "Update geo permissions" }).click();
  await expectUpdated(page);
  await expect(inheritance(page)).not.toBeChecked();
  await expect(page.getByText("They equal those of Acme Retail now.")).toBeVisible();

  await list.update({ France: false, "Sri Lanka": false, Chile: true });
  await parent.open();
  await expect(parent.country("France")).toBeChecked();
  await list.open();
  await expect(page.getByText("They differ from Acme Retail in 3 countries.")).toBeVisible();
  await page.getByRole("link", { name: "Show only differences" }).click();
  await expect(page).toHaveURL(`${list.path}?show=differences`);
  const rows = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("checkbox") });
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: "Chile" })).toContainText("Disabled in Acme Retail");
  await expectNoAxeViolations(page);

  await inheritance(page).click();
  await expect(review.getByRole("heading", { name: "Enable 2 countries" })).toBeVisible();
  await expect(review.getByRole("heading", { name: "Disable 1 country" })).toBeVisible();
  await expect(review.getByText("High risk: Sri Lanka")).toBeVisible();
  await expectNoAxeViolations(page);
  await review.getByLabel("I acknowledge this risk").check();
  await review.getByRole("button", { name: "Enable geo permissions" }).click();
  await expectUpdated(page);
  await expect(inheritance(page)).toBeChecked();
  await list.expectStored({ France: true, "Sri Lanka": true, Chile: false });
});

test("a change at the parent counts for whoever follows at once", async ({ page, signInAs, accountSid }) => {
  await signInAs("owner");
  const parent = await new Checklist(page, accountSid("Acme Retail")).open();
  await parent.update({ Iceland: true });
  await new Checklist(page, accountSid("Retail OTP")).expectStored({ Iceland: true });
  await new Checklist(page, accountSid("Retail LatAm")).expectStored({ Iceland: false });
});

test("a hand-made save for a subaccount that follows is refused", async ({
  openWithoutJavaScript,
  accountSid,
}) => {
  const page = await openWithoutJavaScript("owner");
  const list = await new Checklist(page, accountSid("Acme Retail")).open("?q=fiji");
  await list.set({ Fiji: true });
  await list.save.click();
  await page.locator("form:has([name=enable]) [name=accountSid]").evaluate((field, sid) => {
    (field as HTMLInputElement).value = sid;
  }, accountSid("Retail OTP"));
  await page.getByRole("button", { name: "Update geo permissions" }).click();
  await expect(refusal(page)).toContainText("This account inherits its permissions from Acme Retail");
  await new Checklist(page, accountSid("Retail OTP")).expectStored({ Fiji: false });
});

test("the switch tells whoever comes second, and changes nothing", async ({
  page,
  signInAs,
  openWithoutJavaScript,
  accountSid,
}) => {
  await signInAs("owner");
  await new Checklist(page, accountSid("Retail OTP")).open();
  await inheritance(page).click();
  const other = await openWithoutJavaScript("administrator");
  await (await new Checklist(other, accountSid("Acme Retail")).open("?q=malta")).update({ Malta: true });
  const review = page.getByRole("dialog");
  await review.getByRole("button", { name: "Update geo permissions" }).click();
  await expect(review.getByRole("alert")).toContainText("Somebody else changed these permissions");
  await review.getByRole("link", { name: "Look at it again" }).click();
  await expect(inheritance(page)).toBeChecked();
});

test("without JavaScript: the review is a page, both ways", async ({ openWithoutJavaScript, accountSid }) => {
  const page = await openWithoutJavaScript("administrator");
  const list = await new Checklist(page, accountSid("Retail OTP")).open();
  await inheritance(page).click();
  await expect(page.getByRole("heading", { name: "Review changes" })).toBeVisible();
  await page.getByRole("button", { name: "Update geo permissions" }).click();
  await expectUpdated(page);
  await expect(inheritance(page)).not.toBeChecked();
  await expect(page.getByRole("heading", { name: "Review changes" })).toHaveCount(0);

  await list.open("?q=japan");
  await list.update({ Japan: false });
  await list.open("?show=differences");
  await expect(page.getByText("Enabled in Acme Retail")).toBeVisible();
  await inheritance(page).click();
  await expect(page.getByRole("heading", { name: "Enable 1 country" })).toBeVisible();
  await page.getByRole("button", { name: "Update geo permissions" }).click();
  await expectUpdated(page);
  await list.expectStored({ Japan: true });
  await expect(inheritance(page)).toBeChecked();
});

test("without JavaScript: a subaccount is created and closed", async ({
  openWithoutJavaScript,
  accountSid,
}) => {
  const page = await openWithoutJavaScript("owner");
  await page.goto(`/accounts/${accountSid("Acme Health")}/subaccounts`);
  await expect(page.getByText("No subaccounts here")).toBeVisible();
  await page.getByLabel("New subaccount").fill("Health Reminders");
  await page.getByRole("button", { name: "Create subaccount" }).click();
  await page.getByRole("link", { name: "Manage Health Reminders" }).click();
  await page.getByRole("link", { name: "Close subaccount" }).click();
  await page.getByLabel(/I want to close/).check();
  await page.getByRole("button", { name: "Close subaccount" }).click();
  await expect(row(page, "Health Reminders")).toContainText("Closed");
});

test("whoever may not change it sees the state and no switch; strangers see nothing", async ({
  page,
  signInAs,
  openWithoutJavaScript,
  accountSid,
}) => {
  await signInAs("developer");
  await new Checklist(page, accountSid("Retail OTP")).open("?inheritance=review");
  await expect(page.getByText("Inherits from Acme Retail")).toBeVisible();
  await expect(inheritance(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Update geo permissions" })).toHaveCount(0);
  const stranger = await openWithoutJavaScript("globex");
  const parent = `/accounts/${accountSid("Acme Retail")}`;
  const child = accountSid("Retail OTP");
  const paths = ["subaccounts", `subaccounts/${child}`, `subaccounts/${child}/close`, "lockdown", "compare"];
  for (const path of paths) expect((await stranger.goto(`${parent}/${path}`))!.status(), path).toBe(404);
});
