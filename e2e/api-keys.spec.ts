import type { APIRequestContext, Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

/** Creates a key and answers what its notice shows. */
async function createKey(page: Page, name: string): Promise<{ sid: string; secret: string }> {
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Create API key" }).click();
  const notice = page.getByRole("region", { name: `API key ${name} created` });
  // Reading all texts does not wait for them.
  await expect(notice.locator("code")).toHaveCount(2);
  const [sid, secret] = await notice.locator("code").allInnerTexts();
  return { sid: sid!, secret: secret! };
}

async function statusFor(request: APIRequestContext, { sid, secret }: { sid: string; secret: string }) {
  const authorization = `Basic ${Buffer.from(`${sid}:${secret}`).toString("base64")}`;
  return (await request.get("/v1/Events", { headers: { authorization } })).status();
}

test("keys are created with the secret shown once, and revoked after a question", async ({
  page,
  signInAs,
  accountSid,
  request,
}) => {
  await signInAs("owner");
  await page.goto(`/accounts/${accountSid("Acme Health")}/api-keys`);
  const key = await createKey(page, "SIEM");
  expect(await statusFor(request, key)).toBe(200);
  await expectNoAxeViolations(page);
  await page.reload();
  await expect(page.getByText(key.secret)).toHaveCount(0);

  const ask = page.getByRole("button", { name: "Revoke… the API key SIEM" });
  await ask.click();
  const dialog = page.getByRole("dialog", { name: "Revoke the API key SIEM?" });
  await expect(dialog).toContainText(key.sid);
  await expect(dialog).toContainText(/Last used.*UTC/);
  await expect(dialog).toContainText("This cannot be undone");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(ask).toBeFocused();
  expect(await statusFor(request, key)).toBe(200);

  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Revoke API key" }).click();
  await expect(page.getByText("API key revoked. It stops working at the next request.")).toBeVisible();
  expect(await statusFor(request, key)).toBe(401);
  await expect(page.getByText(/^SIEMRevoked \d+ \w+ \d{4}$/)).toBeFocused();
  await expect(dialog).toHaveCount(0);
});

test("a key is created and revoked without JavaScript, and what was typed stays after a refusal", async ({
  openWithoutJavaScript,
  accountSid,
  request,
}) => {
  const page = await openWithoutJavaScript("administrator");
  const path = `/accounts/${accountSid("Acme Health")}/api-keys`;
  await page.goto(path);
  await page.getByLabel("Expires").selectOption("After 30 days");
  await page.getByLabel("Name").fill("Gateway\u202e");
  await page.getByRole("button", { name: "Create API key" }).click();
  await expect(page.getByRole("alert")).toHaveText("The key was not created");
  await expect(page.getByLabel("Name")).toHaveValue("Gateway\u202e");
  await expect(page.getByLabel("Expires")).toHaveValue("30");
  const key = await createKey(page, "Gateway");
  await page.getByRole("button", { name: "Revoke… the API key Gateway" }).click();
  await expect(page).toHaveURL(`${path}?revoke=${key.sid}`);
  await expect(page.getByRole("heading", { name: "Revoke the API key Gateway?" })).toBeVisible();
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page).toHaveURL(path);
  expect(await statusFor(request, key)).toBe(200);
  const second = await openWithoutJavaScript("owner");
  for (const each of [page, second]) await each.goto(`${path}?revoke=${key.sid}`);
  await page.getByRole("button", { name: "Revoke API key" }).click();
  await expect(page.getByText("API key revoked")).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Revoke the API key/ })).toHaveCount(0);
  expect(await statusFor(request, key)).toBe(401);
  await second.getByRole("button", { name: "Revoke API key" }).click();
  await expect(second.getByRole("alert")).toContainText("This key is revoked already");
});

test("on a phone the secret of a new key is in sight, and goes with the next thing done", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await signInAs("owner");
  await page.goto(`/accounts/${accountSid("Acme Retail")}/api-keys`);
  await expect(page.getByLabel("Expires")).toHaveValue("365");
  const { sid, secret } = await createKey(page, "Phone");
  const notice = page.getByRole("region", { name: "API key Phone created" });
  await expect(notice).toBeFocused();
  await expect(page.getByText(secret)).toBeInViewport({ ratio: 1 });
  // Only the title is read out.
  await expect(page.locator("[aria-live], [role=status], output").filter({ hasText: secret })).toHaveCount(0);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await notice.getByRole("button", { name: "Copy secret" }).click();
  await expect(notice.getByText("Copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await expectNoAxeViolations(page);

  const rows = page.getByRole("table", { name: "API keys" }).getByRole("row");
  await expect(rows.nth(1)).toContainText(sid);
  await page.getByRole("button", { name: "Revoke… the API key Phone" }).click();
  await page.getByRole("button", { name: "Revoke API key" }).click();
  await expect(page.getByText("API key revoked")).toBeVisible();
  await expect(notice).toHaveCount(0);
  await expect(rows.last()).toContainText(sid);
});

test("keys are not for those whose role does not manage them", async ({ page, signInAs, accountSid }) => {
  await signInAs("developer");
  await page.goto(`/accounts/${accountSid("Acme Health")}/api-keys`);
  await expect(page.getByText("Only an Owner or Administrator can see and manage API keys.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Create API key" })).toHaveCount(0);
});
