import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import { Checklist } from "./geo-permissions.ts";

test("an event is undone by a reviewed save, also without JavaScript", async ({
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
  await expect(page.getByRole("heading", { level: 1, name: "Undone" })).toBeVisible();
  await expect(page.locator(":focus")).toContainText("The earlier permissions are back");
  await page.getByRole("link", { name: "See the new event" }).click();
  // The event and what it undid lead to each other.
  await page.getByRole("link", { name: /^disabled Austria/ }).click();
  await expect(page.getByText(/^Undone on .* by Adam Reyes/)).toBeVisible();
  await expectNoAxeViolations(page);
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

test("a conflict says who changed what, and leads to the changes as they are now", async ({
  page,
  context,
  openWithoutJavaScript,
  signInAs,
  accountSid,
}) => {
  await signInAs("owner");
  const plain = await openWithoutJavaScript("administrator");
  const log = `/accounts/${accountSid("Acme Retail")}/audit-log`;
  const other = await new Checklist(await context.newPage(), accountSid("Acme Retail")).open();
  await other.update({ Iceland: true });
  const pages = [page, plain];
  for (const each of pages) {
    await each.goto(log);
    await each.getByRole("link", { name: "enabled Iceland" }).first().click();
    await each.getByRole("link", { name: "Undo…" }).click();
  }
  await (await other.open()).update({ Malta: true });
  for (const each of pages) {
    await each.getByRole("button", { name: "Update geo permissions" }).click();
    await expect(each.getByText("Somebody else changed these permissions")).toBeVisible();
    await expect(each.getByText(/Olivia Hart enabled Malta/)).toBeVisible();
  }
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Look at the changes again" }).click();
  await expect(page.getByText("Somebody else changed these permissions")).toHaveCount(0);
  // The page that was refused has seen them too.
  await plain.getByRole("button", { name: "Update geo permissions" }).click();
  await expect(plain.getByText("The earlier permissions are back")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Everything is already as it was before this event")).toBeVisible();
});

test("what cannot be undone says why, and where to go instead", async ({ page, signInAs, accountSid }) => {
  await signInAs("owner");
  const sid = accountSid("Retail OTP");
  await page.goto(`/accounts/${sid}/audit-log`);
  await page.getByRole("link", { name: /^created the subaccount/ }).click();
  await expect(page.getByRole("link", { name: "Undo…" })).toHaveCount(0);
  await page.goto(`${page.url()}/undo`);
  await expect(page.getByText("there is nothing to undo")).toBeVisible();
  await page.getByRole("link", { name: "Back to the event" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Account created" })).toBeVisible();
  const latam = accountSid("Retail LatAm");
  await page.goto(`/accounts/${latam}/audit-log`);
  await page.getByRole("link", { name: /^gave the account permissions of its own/ }).click();
  await expect(page.getByRole("row", { name: "Permissions inherited own" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Undo…" })).toHaveCount(0);
  await page.goto(`${page.url()}/undo`);
  await expect(page.getByText("This switched inheritance. Switch it back on Geo permissions.")).toBeVisible();
  await page.getByRole("link", { name: "Geo permissions of Retail LatAm" }).click();

  await page.getByRole("switch").click();
  await page.getByLabel("I acknowledge this risk").check();
  await page.getByRole("button", { name: "Enable geo permissions" }).click();
  await expect(page.getByText("Inherited from Acme Retail").first()).toBeVisible();
  await page.goto(`/accounts/${latam}/audit-log`);
  await page.getByRole("link", { name: "enabled Panama, disabled Bolivia" }).click();
  await expect(page.getByRole("link", { name: "Undo…" })).toHaveCount(0);
  await expect(
    page.getByRole("link", { name: "Inherits now: geo permissions of Acme Retail" }),
  ).toBeVisible();
  await page.goto(`${page.url()}/undo`);
  await page.getByRole("link", { name: "Geo permissions of Acme Retail" }).click();
  await expect(page).toHaveURL(new RegExp(`${accountSid("Acme Retail")}/geo-permissions$`));
});
