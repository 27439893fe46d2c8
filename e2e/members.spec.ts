import type { Page } from "@playwright/test";
import { codeFor } from "./code.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

test.describe.configure({ mode: "serial" });

async function invite(page: Page, email: string, role: string): Promise<string> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Role", { exact: true }).selectOption(role);
  await page.getByRole("button", { name: "Create invitation" }).click();
  await expect(page.getByText(`Invitation for ${email}`)).toBeVisible();
  return page.getByText(/\/invitations\/[\w-]{43}/).innerText();
}

const row = (page: Page, name: string) =>
  page.getByRole("table", { name: "Members" }).getByRole("row", { name: new RegExp(`^${name}`) });

for (const javaScript of [true, false]) {
  const how = javaScript ? "with" : "without";
  test(`somebody new accepts an invitation ${how} JavaScript, is promoted, and is removed`, async ({
    page,
    signInAs,
    accountSid,
    browser,
    site,
  }) => {
    const phone = javaScript ? "+4741234567" : "+4741234568";
    await signInAs("administrator");
    await page.goto(`/accounts/${accountSid("Acme Retail")}/members`);
    const link = await invite(page, `nora-${how}@acme.example`, "developer");
    await expectNoAxeViolations(page);

    const context = await browser.newContext({ javaScriptEnabled: javaScript, baseURL: site.url });
    const newcomer = await context.newPage();
    await newcomer.goto(link);
    await expect(newcomer.getByText("Adam Reyes invites you to be Developer of Acme Retail")).toBeVisible();
    await newcomer.getByLabel("Your name").fill(`Nora ${how}`);
    await newcomer.getByLabel("Password", { exact: true }).fill("correct horse battery staple");
    await newcomer.getByLabel("Phone number").fill(phone);
    await newcomer.getByRole("button", { name: "Continue" }).click();
    await newcomer.getByLabel("Code").fill(await codeFor(site, phone));
    await newcomer.getByRole("button", { name: "Accept invitation" }).click();
    await expect(newcomer).toHaveURL(`/accounts/${accountSid("Acme Retail")}/geo-permissions`);
    await expect(
      newcomer.getByText("Only Owner and Admin profiles can modify geo permissions"),
    ).toBeVisible();

    await page.reload();
    await row(page, `Nora ${how}`).getByRole("combobox").selectOption("administrator");
    await row(page, `Nora ${how}`)
      .getByRole("button", { name: /^Change role/ })
      .click();
    await expect(page.getByText(`Nora ${how} has another role now`)).toBeVisible();
    await newcomer.reload();
    await expect(newcomer.getByText("Only Owner and Admin profiles")).toHaveCount(0);

    await row(page, `Nora ${how}`)
      .getByText(/^Remove…/)
      .click();
    await page.getByRole("button", { name: `Remove Nora ${how}` }).click();
    await expect(page.getByText("Member removed. Their access has ended.")).toBeVisible();
    await expect(row(page, `Nora ${how}`)).toHaveCount(0);
    expect((await newcomer.reload())?.status()).toBe(404);
    await expect(newcomer.getByRole("heading", { level: 1 })).toHaveText("Page not found");
    await newcomer.goto(link);
    await expect(newcomer.getByRole("heading", { level: 1 })).toHaveText(
      "This invitation is no longer valid",
    );
    await context.close();
  });
}

test("somebody who is registered signs in and accepts; nobody else can", async ({
  page,
  signInAs,
  accountSid,
  browser,
  site,
}) => {
  await signInAs("owner");
  await page.goto(`/accounts/${accountSid("Acme Health")}/members`);
  const link = await invite(page, "owner@globex.example", "support");
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This invitation is for somebody else");

  const context = await browser.newContext({ baseURL: site.url });
  const guest = await context.newPage();
  await guest.goto(link);
  await expectNoAxeViolations(guest);
  await guest.getByRole("link", { name: "Sign in" }).click();
  await guest.getByLabel("Email").fill("owner@globex.example");
  await guest
    .getByLabel("Password")
    .fill(site.sample.users.find(({ email }) => email === "owner@globex.example")!.password);
  await guest.getByRole("button", { name: "Sign in" }).click();
  await guest.getByRole("button", { name: "Accept invitation" }).click();
  await expect(guest).toHaveURL(`/accounts/${accountSid("Acme Health")}/geo-permissions`);
  await context.close();
});

test("an invitation is revoked without JavaScript", async ({ openWithoutJavaScript, accountSid }) => {
  const page = await openWithoutJavaScript("owner");
  await page.goto(`/accounts/${accountSid("Acme Retail")}/members`);
  const link = await invite(page, "late@acme.example", "owner");
  await page.getByRole("button", { name: "Revoke the invitation of late@acme.example" }).click();
  await expect(page.getByText("Nobody is invited at the moment.")).toBeVisible();
  await page.goto(link);
  await expect(page.getByText("This invitation is no longer valid")).toBeVisible();
});

test("an Administrator cannot touch an Owner, the only Owner cannot go", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("administrator");
  await page.goto(`/accounts/${accountSid("Acme Retail")}/members`);
  await expect(row(page, "Olivia Hart").getByRole("button")).toHaveCount(0);
  await expect(page.getByLabel("Role", { exact: true }).getByRole("option", { name: "Owner" })).toHaveCount(
    0,
  );
  await signInAs("owner");
  await page.reload();
  await expect(row(page, "Olivia Hart")).toContainText("the only Owner");
  await expect(row(page, "Olivia Hart").getByRole("button")).toHaveCount(0);
  await expect(row(page, "Adam Reyes").getByRole("button", { name: /^Change role/ })).toBeVisible();
});

test("others see the members and cannot change them; a subaccount points to its parent", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("billing");
  await page.goto(`/accounts/${accountSid("Acme Retail")}/members`);
  await expect(
    page.getByText("Only Owner and Admin profiles can invite, change and remove members."),
  ).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await expectNoAxeViolations(page);
  await page.goto(`/accounts/${accountSid("Retail OTP")}/members`);
  await page.getByRole("link", { name: "Members of Acme Retail" }).click();
  await expect(page).toHaveURL(`/accounts/${accountSid("Acme Retail")}/members`);
  await signInAs("globex");
  const foreign = await page.goto(`/accounts/${accountSid("Acme Retail")}/members`);
  expect(foreign?.status()).toBe(404);
});
