import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

const email = "support@acme.example";

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const passwordOf = (site: { sample: { users: { email: string; password: string }[] } }) =>
  site.sample.users.find((user) => user.email === email)!.password;

for (const javaScript of [true, false]) {
  test(`sign in, out, and a copied cookie is dead: ${javaScript ? "with" : "without"} JavaScript`, async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: javaScript, baseURL: site.url });
    const page = await context.newPage();
    await page.goto("/profile");
    await expect(page).toHaveURL("/sign-in?next=%2Fprofile");

    await signIn(page, "not the password at all");
    await expect(page.getByText("E-mail or password is wrong")).toBeVisible();
    await expect(page.getByLabel("Email")).toHaveValue(email);
    await expect(page.getByLabel("Password")).toHaveValue("");

    await signIn(page, passwordOf(site));
    await expect(page).toHaveURL("/profile");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Profile");
    const [cookie, ...others] = await context.cookies();
    expect(others).toEqual([]);
    expect(cookie).toMatchObject({ name: "sgp-session", httpOnly: true, sameSite: "Lax", path: "/" });
    expect(cookie!.value).toMatch(/^[\w-]{43}$/);

    await page.goto("/sign-in?next=//evil.example");
    await expect(page).toHaveURL("/");
    await page.getByLabel("Sam Kimura: profile and sign out").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL("/sign-in");
    expect(await context.cookies()).toEqual([]);

    await context.addCookies([cookie!]);
    await page.goto("/profile");
    await expect(page).toHaveURL("/sign-in?next=%2Fprofile");
    await context.close();
  });
}

test("an address of another site is never followed after sign-in", async ({ page, site }) => {
  await page.goto("/sign-in?next=https://evil.example/");
  await signIn(page, passwordOf(site));
  await expect(page).toHaveURL("/");
});

test("a form from another origin is refused", async ({ page, request }) => {
  await page.goto("/sign-in");
  const fields = await page
    .locator("form input[type=hidden]")
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute("name")!, input.getAttribute("value") ?? ""]),
    );
  const multipart = { ...Object.fromEntries(fields), email, password: "whatever it may be" };
  const answer = await request.post("/sign-in", { multipart, headers: { origin: "https://evil.example" } });
  expect(await answer.text()).not.toContain("E-mail or password is wrong");
  const own = await request.post("/sign-in", { multipart, headers: { origin: new URL(page.url()).origin } });
  expect(await own.text()).toContain("E-mail or password is wrong");
});

test("profile: sessions are listed and ended, the password is changed", async ({
  page,
  signInAs,
  browser,
  site,
}) => {
  const elsewhere = await browser.newContext({ baseURL: site.url });
  const other = await elsewhere.newPage();
  await other.goto("/sign-in");
  await signIn(other, passwordOf(site));
  await expect(other).toHaveURL("/");

  await signInAs("support");
  await page.goto("/profile");
  const sessions = page.getByRole("table", { name: "My sessions" });
  await expect(sessions.getByText("This session")).toHaveCount(1);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "End all other sessions" }).click();
  await expect(sessions.getByRole("button")).toHaveCount(0);
  await other.goto("/profile");
  await expect(other).toHaveURL("/sign-in?next=%2Fprofile");

  await page.getByLabel("Current password").fill("wrong");
  await page.getByLabel("New password").fill("a new and long password");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This is not your password")).toBeVisible();
  await page.getByLabel("Current password").fill(passwordOf(site));
  await expect(page.getByLabel("New password")).toHaveValue("a new and long password");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Password changed. Your other sessions have ended.")).toBeVisible();

  await signIn(other, passwordOf(site));
  await expect(other.getByText("E-mail or password is wrong")).toBeVisible();
  await signIn(other, "a new and long password");
  await expect(other).toHaveURL("/profile");
  await elsewhere.close();
});

test("the list of accounts names each with its role and whose permissions it has", async ({
  page,
  signInAs,
}) => {
  await signInAs("developer");
  await page.goto("/");
  const table = page.getByRole("table", { name: "Accounts of Acme Messaging" });
  await expect(table.getByRole("row", { name: /^Retail Alerts/ })).toContainText("Inherited");
  await expect(table.getByRole("row", { name: /^Retail LatAm/ })).toContainText("Own");
  await expect(table.getByRole("row", { name: /^Acme Health/ })).toContainText("Developer");
  await expect(page.getByText("Globex")).toHaveCount(0);
  await expectNoAxeViolations(page);
  await table.getByRole("link", { name: "Acme Retail" }).click();
  await expect(page).toHaveURL(/\/accounts\/AC[0-9a-f]{32}\/geo-permissions$/);
});

test("the sign-in page is clean, and usable without a mouse", async ({ page, site }) => {
  await page.goto("/sign-in");
  await expectNoAxeViolations(page);
  await page.getByLabel("Email").focus();
  await page.keyboard.type("owner@globex.example");
  await page.keyboard.press("Tab");
  await page.keyboard.type(site.sample.users.find((user) => user.email === "owner@globex.example")!.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table", { name: "Accounts of Globex" })).toBeVisible();
});
