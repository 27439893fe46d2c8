import type { Page } from "@playwright/test";
import { codeFor } from "./code.ts";
import { type Console, startConsole } from "./console.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

test.use({ seeded: false });
test.describe.configure({ mode: "serial" });

const linkOf = async (site: Console) => (await site.printed(/\S+(\/setup\?token=[\w-]+)/))[1]!;
async function fillIn(page: Page, name: string, phone: string): Promise<void> {
  await page.getByLabel("Organization name").fill("Initech");
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Email").fill(`${name.toLowerCase()}@initech.example`);
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery staple");
  await page.getByLabel("Phone number").fill(phone);
  await page.getByRole("button", { name: "Continue" }).click();
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Create organization" }).click();
}

test("before set-up, sign-in says what to do, and no other link works", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This console waits to be set up");
  for (const path of ["/setup", "/setup?token=guess"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This set-up link is not valid");
  }
  await expectNoAxeViolations(page);
});

test("set-up without JavaScript: refusals keep what was entered, a wrong code is counted", async ({
  site,
  openWithoutJavaScript,
}) => {
  const page = await openWithoutJavaScript();
  await page.goto(await linkOf(site));
  await fillIn(page, "Grace", "0800 555 0123");
  await expect(page.getByText("Write it in international form: + and the country code first.")).toBeVisible();
  await expect(page.getByLabel("Organization name")).toHaveValue("Initech");
  await expect(page.getByLabel("Phone number")).toHaveValue("0800 555 0123");
  await fillIn(page, "Grace", "+98 912 345 6789");
  await expect(page.getByText("Messages cannot be delivered to Iran.")).toBeVisible();
  await fillIn(page, "Grace", "+44 7400 123456");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm your phone number");
  const code = await codeFor(site, "+447400123456");
  await enterCode(page, code === "000000" ? "000001" : "000000");
  await expect(page.getByText("The code is wrong. 4 more tries.")).toBeVisible();
  await page.getByRole("link", { name: "Change what I entered" }).click();
  await expect(page.getByLabel("Email")).toHaveValue("grace@initech.example");
});

test("two browsers race for the link: one becomes the Owner and stands on the checklist", async ({
  page,
  site,
  browser,
}) => {
  const link = await linkOf(site);
  const context = await browser.newContext({ baseURL: site.url });
  const other = await context.newPage();
  await page.goto(link);
  await expectNoAxeViolations(page);
  await fillIn(page, "Ada", "+49 1512 3456789");
  await expect(page.getByText("Enter the code for +4915123456789.")).toBeVisible();
  await expectNoAxeViolations(page);
  await other.goto(link);
  await fillIn(other, "Eve", "+33 6 12 34 56 78");
  const codes = [await codeFor(site, "+4915123456789"), await codeFor(site, "+33612345678")] as const;

  await Promise.all([enterCode(page, codes[0]), enterCode(other, codes[1])]);
  const checklist = /\/accounts\/AC[0-9a-f]{32}\/geo-permissions$/;
  const lost = "This set-up link was already used";
  await expect.poll(async () => [page, other].filter((one) => checklist.test(one.url())).length).toBe(1);
  const [winner, loser, country] = checklist.test(page.url())
    ? [page, other, "Germany"]
    : [other, page, "France"];
  await expect(loser.getByText(lost)).toBeVisible();
  await expect(winner.getByRole("checkbox", { name: new RegExp(`^${country}`) })).toBeChecked();
  await winner.goto("/");
  await expect(winner.getByRole("row", { name: /^Initech/ })).toContainText("1 of 237");
  await expect(winner.getByRole("row", { name: /^Initech/ })).toContainText("Owner");

  await loser.goto(link);
  await expect(loser.getByRole("heading", { level: 1 })).toHaveText("This console is set up");
  await expectNoAxeViolations(loser);
  await loser.getByRole("link", { name: "Sign in" }).click();
  await expect(loser.getByRole("button", { name: "Sign in" })).toBeVisible();
  await context.close();
});

test("sign-up is by invitation only", async ({ page }) => {
  await page.goto("/sign-up");
  await expect(page.getByText("People join this console by invitation.")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expectNoAxeViolations(page);
});

test("open sign-up founds an organization of one's own", async ({ browser }) => {
  const site = await startConsole({ env: { SIGN_UP: "open" } });
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Sign up" }).click();
  await expectNoAxeViolations(page);
  await fillIn(page, "Bob", "+1 202 555 0123");
  await enterCode(page, await codeFor(site, "+12025550123"));
  await expect(page.getByRole("checkbox", { name: /^United States/ })).toBeChecked();
  await page.goto("/");
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("row", { name: /^Initech/ })).toContainText("Owner");
  await context.close();
  await site.stop();
});
