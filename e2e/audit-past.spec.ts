import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

const risky = "enabled South Africa, Sri Lanka and United Arab Emirates; acknowledged high risk: Sri Lanka";

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
  await expect(page.getByRole("heading", { name: "Before and after this event" })).toBeVisible();
  await expect(page.getByRole("link", { name: `Adam Reyes ${risky}` })).toBeVisible();
  await expect(page.getByText(/^Before: permissions of its own/)).toBeVisible();
  await expect(page.getByText(/^After: permissions of its own/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Enabled in between: 3" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Disabled in between: 0" })).toBeVisible();
  await expectNoAxeViolations(page);
  const now = new Date().toISOString().slice(0, 20);
  await page.goto(`${log}/past?at=${now}250&until=2001-01-01`);
  await expect(page.getByText(/^1 Jan 2001, 00:00:00 UTC: the account did not exist yet/)).toBeVisible();
  await expect(page.getByText(/:\d\d\.250 UTC/)).toBeVisible();
  await page.goto(`${log}/past?at=2001-01-01T00:00`);
  await expect(page.getByText("Acme Retail did not exist then")).toBeVisible();
  await expect(page.getByText(/It was created on \d/)).toBeVisible();
});

test("a moment that is none stays in its field, and one to come is called so", async ({
  openWithoutJavaScript,
  accountSid,
}) => {
  const page = await openWithoutJavaScript("developer");
  const past = `/accounts/${accountSid("Acme Retail")}/audit-log/past`;
  await page.goto(past);
  await expect(page.getByText("Leave empty to see one moment only")).toBeVisible();
  await expect(page.getByLabel("At (UTC)")).toHaveValue(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/);
  await page.getByRole("button", { name: "Show permissions" }).click();
  await expect(page.getByText(/Enabled in between/).first()).toBeVisible();
  await page.goto(`${past}?at=2026-11-31T00:00`);
  await expect(page.getByLabel("At (UTC)")).toHaveValue("2026-11-31T00:00");
  await expect(page.getByLabel("At (UTC)")).toHaveAccessibleDescription(/is not a moment/);
  await page.goto(`${past}?until=2026-01-31T00:00`);
  await expect(page.getByLabel("At (UTC)")).toHaveAccessibleDescription(/Say this moment too/);
  for (const at of ["9999-12-31", "9999-12-31T23:59:59.999"]) {
    await page.goto(`${past}?at=${at}`);
    await expect(page.getByText("lies in the future; now: permissions of its own")).toBeVisible();
    await expect(page.getByRole("heading", { name: /^\d+ countries are enabled$/ })).toBeVisible();
  }
});
