import { expectUpdated } from "./coverage.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import { Checklist } from "./geo-permissions.ts";

test("one button locks a tree down, and restore brings it back through a review", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("administrator");
  await page.goto(`/accounts/${accountSid("Acme Retail")}/lockdown`);
  await expect(page.getByText("Kept as they are: United States.")).toBeVisible();
  await expect(page.getByText(/countries are switched off in 2 accounts/)).toBeVisible();
  await page.getByRole("checkbox", { name: "Canada" }).check();
  await page.getByRole("button", { name: "Keep these countries" }).click();
  await expect(page.getByText("Kept as they are: Canada, United States.")).toBeVisible();
  await page.getByRole("button", { name: "Lock down Acme Retail" }).click();
  await expectUpdated(page);
  await expect(page.getByRole("heading", { name: "Everything is locked down" })).toBeVisible();
  await expectNoAxeViolations(page);

  const latam = new Checklist(page, accountSid("Retail LatAm"));
  await new Checklist(page, accountSid("Retail OTP")).expectStored({
    "United States": true,
    Canada: true,
    France: false,
  });
  await latam.expectStored({ Brazil: false, "United States": true, Canada: false });

  await page.goto(`/accounts/${accountSid("Acme Retail")}/lockdown`);
  await page.getByRole("link", { name: "Restore" }).click();
  await expect(page.getByText(/High risk: .*Sri Lanka/)).toBeVisible();
  await page.getByLabel("I acknowledge this risk").check();
  await page.getByRole("button", { name: "Enable geo permissions" }).click();
  await expectUpdated(page);
  await latam.expectStored({ Brazil: true, "United States": true });
  await new Checklist(page, accountSid("Retail OTP")).expectStored({ France: true, "Sri Lanka": true });
  await page.goto(`/accounts/${accountSid("Acme Retail")}/audit-log`);
  await expect(page.getByText(/took a lockdown back/).first()).toBeVisible();
});

test("axe finds nothing before a lockdown and in the review of a restore", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("globex");
  await page.goto(`/accounts/${accountSid("Globex Mobile")}/lockdown`);
  await expectNoAxeViolations(page);
  await page.getByRole("checkbox", { checked: true }).first().uncheck();
  await page.getByRole("button", { name: "Keep these countries" }).click();
  await page.getByRole("button", { name: "Lock down Globex Mobile" }).click();
  await expectUpdated(page);
  await page.getByRole("link", { name: "Restore" }).click();
  await expect(page.getByRole("button", { name: "Update geo permissions" })).toBeVisible();
  await expectNoAxeViolations(page);
});

test("lockdown and restore without JavaScript", async ({ openWithoutJavaScript, accountSid }) => {
  const page = await openWithoutJavaScript("owner");
  const health = accountSid("Acme Health");
  await page.goto(`/accounts/${health}/lockdown`);
  await page.getByRole("checkbox", { name: "Germany" }).uncheck();
  await page.getByRole("button", { name: "Keep these countries" }).click();
  await expect(page.getByText("No country is kept.")).toBeVisible();
  await page.getByRole("button", { name: "Lock down Acme Health" }).click();
  await expectUpdated(page);
  await new Checklist(page, health).expectStored({ Germany: false, Austria: false });
  await page.goto(`/accounts/${health}/lockdown`);
  await page.getByRole("link", { name: "Restore" }).click();
  await page.getByRole("button", { name: "Update geo permissions" }).click();
  await expectUpdated(page);
  await new Checklist(page, health).expectStored({ Germany: true, Austria: true });
});

test("a lockdown begins at the parent, and only by those who may", async ({ page, signInAs, accountSid }) => {
  await signInAs("billing");
  await page.goto(`/accounts/${accountSid("Retail OTP")}/lockdown`);
  await page.getByRole("link", { name: "Lockdown of Acme Retail" }).click();
  await expect(page.getByText("Only Owner and Admin profiles can modify geo permissions")).toBeVisible();
  await expect(page.getByRole("button", { name: /Lock down/ })).toHaveCount(0);
});

test("two accounts are compared, and one is copied to the other through the preview", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("owner");
  const latam = new Checklist(page, accountSid("Retail LatAm"));
  await page.goto(`/accounts/${accountSid("Retail LatAm")}/compare`);
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Acme Health" }).click();
  await expect(page.getByRole("heading", { name: "Retail LatAm and Acme Health" })).toBeVisible();
  await page.getByRole("link", { name: /^Only differences/ }).click();
  await expect(page.getByRole("row").filter({ hasText: "Germany" })).toContainText("only in Acme Health");
  await expect(page.getByRole("row").filter({ hasText: "Nigeria" })).toHaveCount(0);
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Copy from Acme Health to Retail LatAm" }).click();
  await expect(page.getByText("exactly what is enabled for Acme Health now")).toBeVisible();
  await page.getByRole("button", { name: "Update geo permissions" }).click();
  await expectUpdated(page);
  await latam.expectStored({ Germany: true, Brazil: false });

  // An override gets its parent's permissions back without following it.
  await page.getByRole("link", { name: "Copy from parent" }).click();
  await page.getByLabel("I acknowledge this risk").check();
  await page.getByRole("button", { name: "Enable geo permissions" }).click();
  await expectUpdated(page);
  await latam.open();
  await expect(page.getByText("They equal those of Acme Retail now.")).toBeVisible();
});
