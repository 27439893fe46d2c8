import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

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
  await page.getByText("Exact data").click();
  await expect(page.getByText('"acknowledged"')).toBeVisible();
  await expect(page).toHaveTitle(/^Geo permissions updated · Acme Retail/);
  // Support may look, and not undo.
  await expect(page.getByRole("link", { name: "Undo…" })).toHaveCount(0);
  await expectNoAxeViolations(page);
});

test.describe("in another time zone", () => {
  test.use({ timezoneId: "Asia/Kolkata" });

  test("rows tell the time of the day in the heading, and the reader's own below", async ({
    page,
    signInAs,
    accountSid,
  }) => {
    await signInAs("support");
    await page.goto(`/accounts/${accountSid("Acme Retail")}/audit-log`);
    const when = page.getByRole("rowheader").first();
    await expect(when).toHaveText(/^\d\d:\d\d:\d\d UTC(\d+ \w+ \d{4}, )?\d\d:\d\d:\d\d (GMT\+5:30|IST)$/);
  });
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
});

test("what a filter does not understand stays in its field, with the reason", async ({
  openWithoutJavaScript,
  accountSid,
}) => {
  const page = await openWithoutJavaScript("owner");
  const log = `/accounts/${accountSid("Acme Retail")}/audit-log`;
  await page.goto(log);
  await page.getByLabel("Country").selectOption("Sri Lanka");
  await page.getByText("More filters").click();
  await page.getByLabel("IP address").fill("203.0.113.x");
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page).toHaveURL(/audit-log\?country=LK&address=203.0.113.x$/);
  await expect(page.getByText("Not understood and left out: IP address.")).toBeVisible();
  const address = page.getByLabel("IP address");
  await expect(address).toHaveValue("203.0.113.x");
  await expect(address).toHaveAttribute("aria-invalid", "true");
  await expect(address).toHaveAccessibleDescription(/is not an IP address/);
  await page.goto(`${log}?country=ZZ&from=soon&high-risk=maybe`);
  await expect(page.getByText("Not understood and left out: Country, From, Only high risk")).toBeVisible();
  await expect(page.getByLabel("Country")).toHaveValue("ZZ");
  await expect(page.getByLabel("From (UTC)")).toHaveValue("soon");
  await page.goto(`${log}?from=2026-02-01&to=2026-01-31`);
  await expect(page.getByText("From is later than To")).toBeVisible();
  await expect(page.getByLabel("From (UTC)")).toHaveAccessibleDescription("Is later than To");
});

test("going back, the form tells what is shown", async ({ page, signInAs, accountSid }) => {
  await signInAs("support");
  await page.goto(`/accounts/${accountSid("Acme Retail")}/audit-log`);
  for (const country of ["Sri Lanka", "France"]) {
    await page.getByLabel("Country").selectOption(country);
    await page.getByRole("button", { name: "Apply filters" }).click();
    await expect(page.getByRole("link", { name: "Clear filters" })).toBeVisible();
  }
  await expect(page).toHaveURL(/country=FR$/);
  await page.goBack();
  await expect(page).toHaveURL(/country=LK$/);
  await expect(page.getByLabel("Country")).toHaveValue("LK");
  await page.goBack();
  await expect(page.getByLabel("Country")).toHaveValue("");
});

test("a subaccount's log knows no other account", async ({ page, signInAs, accountSid }) => {
  await signInAs("owner");
  const log = `/accounts/${accountSid("Retail OTP")}/audit-log`;
  await page.goto(`${log}?account=${accountSid("Acme Retail")}`);
  await expect(page.getByText("No events match these filters")).toBeVisible();
  await page.goto(`${log}?account=${accountSid("Retail OTP")}`);
  await expect(page.getByText("No events match these filters")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /created the subaccount Retail OTP/ })).toBeVisible();
});

test("the way to other pages stands above and below the events", async ({ page, signInAs, accountSid }) => {
  await signInAs("owner");
  const log = `/accounts/${accountSid("Acme Retail")}/audit-log`;
  for (const name of ["Newer", "Newer events"]) {
    await page.goto(`${log}?before=50`);
    await expectNoAxeViolations(page);
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("row").nth(1)).toContainText("created the API key");
  }
});

test("nothing is cut off and nothing scrolls sideways, on any width", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("owner");
  const log = `/accounts/${accountSid("Acme Retail")}/audit-log`;
  await page.goto(log);
  const event = (await page.getByRole("link", { name: risky }).getAttribute("href"))!;
  for (const width of [320, 640, 768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [log, event, `${log}/past`, `${log}/past?event=${event.split("/").at(-1)}`]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(scrolls, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
    await page.goto(log);
    await page.getByLabel("Export these events").click();
    const menu = (await page.getByRole("link", { name: "NDJSON with proof" }).boundingBox())!;
    expect(menu.x, `menu at ${width}`).toBeGreaterThanOrEqual(0);
    expect(menu.x + menu.width, `menu at ${width}`).toBeLessThanOrEqual(width);
  }
});

test("another organization's log and events are not there", async ({ page, signInAs, accountSid }) => {
  await signInAs("globex");
  const answer = await page.goto(`/accounts/${accountSid("Acme Retail")}/audit-log`);
  expect(answer!.status()).toBe(404);
  const unknown = await page.goto(`/accounts/${accountSid("Globex Mobile")}/audit-log/AE${"0".repeat(32)}`);
  expect(unknown!.status()).toBe(404);
  await expect(page).toHaveTitle(/^Not found/);
});
