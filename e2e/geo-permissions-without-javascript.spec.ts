import { expect, test } from "./fixtures.ts";
import { Checklist, refusal, UPDATED } from "./geo-permissions.ts";

test("the whole job without JavaScript: tick, review, acknowledge, save", async ({
  openWithoutJavaScript,
  accountSid,
}) => {
  const page = await openWithoutJavaScript("owner");
  const list = await new Checklist(page, accountSid("Acme Retail")).open();
  await list.set({ "United States": false, Nigeria: true, Malta: true });
  await list.save.click();

  await expect(page.getByRole("heading", { name: "Review changes" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Enable 2 countries" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Disable 1 country" })).toBeVisible();
  await page.getByLabel("I acknowledge this risk").check();
  await page.getByRole("button", { name: "Enable geo permissions" }).click();
  await expect(page.getByRole("status").filter({ hasText: UPDATED })).toBeVisible();
  await list.expectStored({ "United States": false, Nigeria: true, Malta: true });
});

test("an unticked acknowledgment is refused by the server and the review stays", async ({
  openWithoutJavaScript,
  accountSid,
}) => {
  const page = await openWithoutJavaScript("owner");
  const list = await new Checklist(page, accountSid("Acme Retail")).open("?q=pakistan");
  await list.set({ Pakistan: true });
  await list.save.click();
  await page.locator("form[novalidate], form:has([name=acknowledged])").evaluate((form) => {
    (form as HTMLFormElement).noValidate = true;
  });
  await page.getByRole("button", { name: "Enable geo permissions" }).click();
  await expect(refusal(page)).toContainText("Acknowledge the risk");
  await expect(page.getByRole("heading", { name: "Enable 1 country" })).toBeVisible();
  await page.getByLabel("I acknowledge this risk").check();
  await page.getByRole("button", { name: "Enable geo permissions" }).click();
  await expect(page.getByRole("status").filter({ hasText: UPDATED })).toBeVisible();
});

test("with a filter only the rows that are listed change", async ({ openWithoutJavaScript, accountSid }) => {
  const page = await openWithoutJavaScript("owner");
  const list = new Checklist(page, accountSid("Acme Health"));
  await (await list.open()).update({ Germany: true, Spain: true });
  await list.open();
  await page.getByRole("searchbox").fill("spain");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(list.count("1 of 237 countries")).toBeVisible();
  await list.update({ Spain: false });
  await list.open("?show=enabled");
  await expect(list.country("Germany")).toBeVisible();
  await expect(list.country("Spain")).toHaveCount(0);
  await list.save.click();
  await expect(page.getByText("Nothing to save")).toBeVisible();
});

for (const step of ["review", "save"] as const) {
  test(`somebody else's change before the ${step} is shown and the ticks are kept`, async ({
    openWithoutJavaScript,
    accountSid,
  }) => {
    const page = await openWithoutJavaScript("owner");
    const mine = await new Checklist(page, accountSid("Acme Retail")).open();
    await mine.set({ [step === "review" ? "Jamaica" : "Belize"]: true });
    if (step === "save") await mine.save.click();
    const theirs = new Checklist(await openWithoutJavaScript("administrator"), accountSid("Acme Retail"));
    await (await theirs.open()).update({ [step === "review" ? "Greece" : "Croatia"]: true });

    if (step === "review") await mine.save.click();
    else await page.getByRole("button", { name: "Update geo permissions" }).click();
    const notice = refusal(page);
    await expect(notice.getByRole("listitem")).toHaveText([step === "review" ? / Greece, / : / Croatia, /]);
    await expect(mine.country(step === "review" ? "Greece" : "Croatia")).toBeChecked();
    await mine.save.click();
    await expect(page.getByRole("heading", { name: "Enable 1 country" })).toBeVisible();
    await expect(page.getByRole("heading", { name: /^Disable/ })).toHaveCount(0);
    await page.getByRole("button", { name: "Update geo permissions" }).click();
    await expect(page.getByRole("status").filter({ hasText: UPDATED })).toBeVisible();
  });
}

test("menus and risk marks open without JavaScript", async ({ openWithoutJavaScript, accountSid }) => {
  const page = await openWithoutJavaScript("owner");
  await new Checklist(page, accountSid("Acme Retail")).open("?q=nigeria");
  await page.getByRole("button", { name: "High Risk" }).click();
  await expect(page.getByText("Named by:").filter({ visible: true })).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.getByText("Acme Retail", { exact: true }).first().click();
  await page.getByRole("link", { name: "Acme Health" }).click();
  await expect(page).toHaveURL(new RegExp(accountSid("Acme Health")));
});
