import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import { Checklist } from "./geo-permissions.ts";

test.beforeEach(({ signInAs }) => signInAs("owner"));

test("search finds names, other names, codes, prefixes and whole numbers, and keeps the ticks", async ({
  page,
  accountSid,
}) => {
  const list = await new Checklist(page, accountSid("Acme Retail")).open();
  await list.set({ Bhutan: true });
  const search = page.getByRole("searchbox", { name: "Search countries" });
  const finds = {
    nigeria: "Nigeria",
    "ivory coast": "Côte d'Ivoire",
    NG: "Nigeria",
    "+234": "Nigeria",
    "+234 803 123 4567": "Nigeria",
    "00447911123456": "Guernsey",
  };
  for (const [query, name] of Object.entries(finds)) {
    await search.fill(query);
    await expect(list.count("1 of 237 countries"), query).toBeVisible();
    await expect(list.country(name), query).toBeVisible();
  }
  await search.fill("Atlantis");
  await expect(page.getByText("No country found")).toBeVisible();
  await expectNoAxeViolations(page);
  await search.fill("+1 800 555 0199");
  await expect(page.getByRole("link", { name: "Check this number" })).toBeVisible();
  await search.fill("");
  await expect(list.count("237 countries")).toBeVisible();
  await expect(list.country("Bhutan")).toBeChecked();
  await expect(page.getByText("1 to enable")).toBeVisible();
});

test("filters show their rows, the address follows, and a reload shows the same", async ({
  page,
  accountSid,
}) => {
  const list = await new Checklist(page, accountSid("Acme Retail")).open();
  const filters = page.getByRole("navigation", { name: "Filter countries" });
  await filters.getByRole("link", { name: /^High risk/ }).click();
  await expect(list.count("11 of 237 countries")).toBeVisible();
  await expect(page).toHaveURL(/\?show=high-risk$/);
  await page.reload();
  await expect(list.count("11 of 237 countries")).toBeVisible();
  await filters.getByRole("link", { name: /^Enabled/ }).click();
  await expect(list.country("United States")).toBeVisible();
  await list.set({ "United States": false });
  await expect(list.country("United States")).toBeVisible();
  await filters.getByRole("link", { name: /^Changed/ }).click();
  await expect(list.count("1 of 237 countries")).toBeVisible();
});

test("the box of a continent ticks what is shown in it, never what cannot be enabled", async ({
  page,
  accountSid,
}) => {
  const list = await new Checklist(page, accountSid("Acme Retail")).open();
  const box = page.getByRole("checkbox", { name: /all \d+ in Asia/ });
  await list.set({ Bhutan: true });
  await expect(box).toHaveJSProperty("indeterminate", true);
  await box.click();
  await expect(box).toBeChecked();
  await expect(list.country("Mongolia")).toBeChecked();
  await expect(list.country("Iran")).not.toBeChecked();
  await box.click();
  await expect(list.country("Bhutan")).not.toBeChecked();

  await page.getByRole("searchbox").fill("saint");
  await page.getByRole("checkbox", { name: /^Tick all \d+ shown in North America$/ }).click();
  await page.getByRole("searchbox").fill("");
  await expect(list.country("Greenland")).not.toBeChecked();
});

test("discarding can be taken back, and leaving with unsaved ticks is asked about", async ({
  page,
  accountSid,
}) => {
  const list = await new Checklist(page, accountSid("Acme Retail")).open();
  await list.save.click();
  await expect(page.getByText("Nothing to save")).toBeVisible();
  await list.set({ Bhutan: true });
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(list.country("Bhutan")).not.toBeChecked();
  await page.getByRole("button", { name: "Undo discard" }).click();
  await expect(list.country("Bhutan")).toBeChecked();

  const question = page.waitForEvent("dialog");
  const leaving = page.getByRole("link", { name: "Audit events" }).first().click();
  const dialog = await question;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await leaving;
  await expect(list.country("Bhutan")).toBeChecked();
});

test("ticks and searches made before the script arrived are taken over", async ({ page, accountSid }) => {
  let release = () => {};
  const arrived = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/*.js", async (route) => {
    await arrived;
    await route.continue();
  });
  const list = new Checklist(page, accountSid("Acme Retail"));
  await page.goto(list.path, { waitUntil: "commit" });
  await list.set({ Bhutan: true });
  await page.getByRole("searchbox").fill("bhutan");
  release();
  await expect(page.getByText("1 to enable")).toBeVisible();
  await expect(list.count("1 of 237 countries")).toBeVisible();
  await expect(list.country("Bhutan")).toBeChecked();
});

test("the area codes of a shared code are listed in place", async ({ page, accountSid }) => {
  await new Checklist(page, accountSid("Acme Retail")).open("?q=CA");
  await page.getByRole("link", { name: "+1, 56 area codes" }).click();
  await expect(page.getByText(/^\+1 204, 226, /)).toBeVisible();
});

test("the whole job by keyboard alone", async ({ page, accountSid }) => {
  const list = await new Checklist(page, accountSid("Acme Health")).open();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  const search = page.getByRole("searchbox");
  for (let i = 0; i < 10 && !(await search.evaluate((field) => field === document.activeElement)); i += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type("iceland");
  await expect(list.count("1 of 237 countries")).toBeVisible();
  for (let i = 0; i < 10; i += 1) {
    await page.keyboard.press("Tab");
    if (await list.country("Iceland").evaluate((box) => box === document.activeElement)) break;
  }
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Review changes" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(list.country("Iceland")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Update geo permissions" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await list.expectStored({ Iceland: true });
});

for (const width of [320, 390, 1600]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ page, accountSid }) => {
    await page.setViewportSize({ width, height: 800 });
    const list = await new Checklist(page, accountSid("Acme Retail")).open();
    await list.set({ Bhutan: true });
    await expectFits(page);
    await page.getByRole("link", { name: /^High risk/ }).click();
    await expectFits(page);
    await list.save.click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectFits(page);
    await expectNoAxeViolations(page);
  });
}

async function expectFits(page: Checklist["page"]): Promise<void> {
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBeLessThanOrEqual(0);
}
