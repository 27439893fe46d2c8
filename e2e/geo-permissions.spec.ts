import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import { Checklist, refusal, UPDATED } from "./geo-permissions.ts";

test("an owner enables and disables countries, and it counts at once", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("owner");
  const list = await new Checklist(page, accountSid("Acme Retail")).open();
  await list.set({ "United States": false, Malta: true, Greece: true });
  await expect(page.getByText("2 to enable, 1 to disable")).toBeVisible();
  // Axe needs long for 237 rows: it looks at the few that are meant.
  await page.getByRole("link", { name: /^Changed/ }).click();
  await expectNoAxeViolations(page);
  await list.save.click();

  const review = page.getByRole("dialog", { name: "Review changes" });
  await expect(review.getByRole("heading", { name: "Enable 2 countries" })).toBeVisible();
  await expect(review.getByRole("listitem")).toHaveText(["Greece", "Malta", "United States"]);
  await expect(review.getByText("2 subaccounts inherit from Acme Retail and change with it.")).toBeVisible();
  await expect(review.getByLabel("I acknowledge this risk")).toHaveCount(0);
  await expectNoAxeViolations(page);
  await review.getByRole("button", { name: "Update geo permissions" }).click();

  await expect(page.getByRole("status").filter({ hasText: UPDATED })).toBeVisible();
  await expect(review).toBeHidden();
  await expect(list.save).toBeFocused();
  await expect(page.getByText("No changes")).toBeVisible();
  await expectNoAxeViolations(page);
  await list.expectStored({ "United States": false, Malta: true, Greece: true });
  await expect(page.getByRole("listitem").filter({ hasText: "Malta" })).toContainText(/by \w+/);
});

test("a high-risk country is enabled only with the acknowledgment", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("administrator");
  const list = await new Checklist(page, accountSid("Acme Retail")).open();
  await list.set({ Nigeria: true, Jamaica: true });
  await expect(page.getByText("2 to enable (1 high risk)")).toBeVisible();
  await page.getByRole("link", { name: /^Changed/ }).click();
  await list.save.click();

  const review = page.getByRole("dialog");
  await expect(review.getByText("High risk: Nigeria")).toBeVisible();
  await expect(review.getByText(/SMS pumping/)).toBeVisible();
  const enable = review.getByRole("button", { name: "Enable geo permissions" });
  await enable.click();
  await expect(review.getByLabel("I acknowledge this risk")).toBeFocused();
  await expectNoAxeViolations(page);
  await list.page.getByLabel("I acknowledge this risk").check();
  await enable.click();
  await expect(page.getByRole("status").filter({ hasText: UPDATED })).toBeVisible();
  await list.expectStored({ Nigeria: true, Jamaica: true });

  // Switching it off again asks for nothing.
  await list.set({ Nigeria: false });
  await list.save.click();
  await page.getByRole("button", { name: "Update geo permissions" }).click();
  await expect(page.getByRole("status").filter({ hasText: UPDATED })).toBeVisible();
});

test("the server wants the acknowledgment itself, whatever the browser sends", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("owner");
  const list = await new Checklist(page, accountSid("Acme Retail")).open();
  await list.set({ Pakistan: true });
  await list.save.click();
  const acknowledgment = page.getByLabel("I acknowledge this risk");
  await acknowledgment.evaluate((box) => box.removeAttribute("required"));
  await page.getByRole("button", { name: "Enable geo permissions" }).click();
  await expect(refusal(page)).toContainText("Acknowledge the risk");
  await expect(refusal(page)).toContainText("Pakistan");

  await expect(list.country("Pakistan")).toBeChecked();
  await list.expectStored({ Pakistan: false });
});

test("what cannot be delivered cannot be ticked, and says why", async ({ page, signInAs, accountSid }) => {
  await signInAs("owner");
  const list = await new Checklist(page, accountSid("Acme Retail")).open("?q=cuba");
  await expect(list.country("Cuba")).toBeDisabled();
  await expect(list.country("Cuba")).toHaveAccessibleDescription(/Sanctions/);
  await page.getByRole("button", { name: "Undeliverable" }).click();
  await expect(page.getByText("Named by:").filter({ visible: true })).toHaveCount(1);
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(page.getByText("Named by:").filter({ visible: true })).toHaveCount(0);
});

for (const person of ["developer", "billing", "support"] as const) {
  test(`${person} sees the checklist and cannot change it`, async ({ page, signInAs, accountSid }) => {
    await signInAs(person);
    const list = await new Checklist(page, accountSid("Acme Retail")).open();
    await expect(page.getByText("Only Owner and Admin profiles can modify geo permissions")).toBeVisible();
    await expect(list.country("France")).toBeDisabled();
    await expect(list.save).toHaveCount(0);
    await list.open("?show=high-risk");
    await expectNoAxeViolations(page);
  });
}

test("somebody else's account is not found, exactly as an unknown one", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("globex");
  for (const sid of [accountSid("Acme Retail"), `AC${"0".repeat(32)}`]) {
    const response = await page.goto(`/accounts/${sid}/geo-permissions`);
    expect(response!.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
  }
  await expectNoAxeViolations(page);
});

test("axe finds nothing on the whole list", async ({ page, signInAs, accountSid }) => {
  test.slow();
  await signInAs("owner");
  await new Checklist(page, accountSid("Acme Retail")).open();
  await expectNoAxeViolations(page);
});
