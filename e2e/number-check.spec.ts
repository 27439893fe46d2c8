import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

const TO_RUSSIA = "+79161234567";

async function check(page: Page, numbers: string): Promise<void> {
  await page.getByLabel("Phone numbers").fill(numbers);
  await page.getByRole("button", { name: "Check numbers" }).click();
}

const row = (page: Page, text: string) =>
  page.getByRole("table", { name: "Numbers" }).getByRole("row").filter({ hasText: text });

for (const javaScript of [true, false])
  test.describe(javaScript ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: javaScript });

    test("one number: blocked, with the error, the row, the account that decided and the event", async ({
      page,
      signInAs,
      accountSid,
    }) => {
      await signInAs("support");
      await page.goto(`/accounts/${accountSid("Retail Alerts")}/number-check`);
      await check(page, "00 7 (916) 123-45-67");
      await expect(page.getByRole("status")).toHaveText("1 number checked: 0 allowed, 1 blocked.");
      await expect(page.getByText(`understood as ${TO_RUSSIA}`)).toBeVisible();
      await expect(
        page.getByText(/^Blocked by Acme Retail, inherited; disabled by Olivia Hart on \d/),
      ).toBeVisible();
      await expect(page.getByText("21408", { exact: true })).toBeVisible();
      await expect(
        page.getByText(
          `Permission to send an SMS has not been enabled for the region indicated by the 'To' number: ${TO_RUSSIA}.`,
        ),
      ).toBeVisible();
      await expect(page.getByRole("link", { name: "Russia" })).toHaveAttribute(
        "href",
        `/accounts/${accountSid("Retail Alerts")}/geo-permissions?q=RU`,
      );
      await page.getByRole("link", { name: "event", exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/accounts/${accountSid("Acme Retail")}/audit-log/AE`));
      await expect(page.getByText("Russia").first()).toBeVisible();
    });

    test("a pasted column: each line understood, decided, counted by destination, and downloaded", async ({
      page,
      signInAs,
      accountSid,
    }) => {
      await signInAs("owner");
      await page.goto(`/accounts/${accountSid("Acme Retail")}/number-check`);
      const pasted =
        '"Phone"\n"+1 (202) 555-0123"\n＋３３　６１２３４５６７８\n\n07911 123456\n+447911123456,\n+598 94 231 234\n';
      await check(page, pasted);
      await expect(page.getByRole("status")).toHaveText(
        "5 numbers checked: 2 allowed, 3 blocked. The first line, “Phone”, was taken for a heading.",
      );
      await expect(row(page, "+12025550123")).toContainText("Allowed by Acme Retail");
      await expect(row(page, "+33612345678")).toContainText("France");
      await expect(row(page, "07911 123456")).toContainText("Write it in international form");
      await expect(row(page, "+447911123456")).toContainText("Guernsey");
      await expect(row(page, "+59894231234")).toContainText("Allowed on 1 of 3: Retail LatAm");
      await expect(
        page
          .getByRole("table", { name: "Results by destination" })
          .getByRole("row", { name: /^United States Only the area codes .* 1 0/ }),
      ).toBeVisible();
      await expect(page.getByLabel("Phone numbers")).toHaveValue(pasted);

      const downloading = page.waitForEvent("download");
      await page.getByRole("link", { name: "Download CSV" }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe("number-check.csv");
      const lines = (await readFile(await download.path(), "utf8")).split("\r\n");
      expect(lines).toHaveLength(7);
      expect(lines[1]).toContain("'+12025550123,allowed");
      expect(lines[4]).toContain("'+447911123456,blocked,21408");
    });

    test("nothing, and more than a thousand lines, are refused at the field", async ({
      page,
      signInAs,
      accountSid,
    }) => {
      await signInAs("owner");
      await page.goto(`/accounts/${accountSid("Acme Retail")}/number-check`);
      await check(page, "\n \n");
      await expect(page.getByLabel("Phone numbers")).toHaveAccessibleDescription(
        /Write at least one phone number/,
      );
      await check(page, "+12025550123\n".repeat(1_001));
      await expect(page.getByLabel("Phone numbers")).toHaveAccessibleDescription(/These are 1001 lines/);
      await check(page, "+12025550123\n".repeat(1_000));
      await expect(page.getByRole("status")).toHaveText("1000 numbers checked: 1000 allowed, 0 blocked.");
    });

    test("bad input gets a clear answer each, is never allowed, and is not repeated whole", async ({
      page,
      signInAs,
      accountSid,
    }) => {
      const long = "4".repeat(10_000);
      const bad: [text: string, answer: string][] = [
        ["call me", "A phone number has no letters"],
        ["12", "This is too short"],
        ["+1234567890123456", "15 digits at most"],
        [long, "longer than any phone number"],
        ["(202) 555-0123", "Write it in international form"],
        ["+0447911123456", "No country code begins with 0"],
        ["+2101234567", "belongs to no country"],
        ["tel:+12025550123", "Leave out what stands before the number"],
        ["sms:+12025550123", "Leave out what stands before the number"],
        ["+12025550123;ext=5", "A message cannot reach an extension"],
        ["+१२०२५५५०१२३", "with the digits 0 to 9"],
        ["+1202555O123", "A phone number has no letters"],
        ["📞 12025550123", "a character that no phone number has"],
        ["'; drop table accounts; --", "A phone number has no letters"],
        ["<img src=x onerror=alert(1)>", "A phone number has no letters"],
        ["__proto__", "A phone number has no letters"],
        ["+12025550123 +12025550124", "several numbers"],
        ["+44 (0)7911 123456", "Leave out the 0"],
        ["+4407911123456", "dialled only at home"],
        ["+18005550123", "belongs to a service"],
      ];
      await signInAs("owner");
      await page.goto(`/accounts/${accountSid("Acme Retail")}/number-check`);
      await check(page, ["+12025550123", ...bad.map(([text]) => text)].join("\n"));
      await expect(page.getByRole("status")).toHaveText(
        `${bad.length + 1} numbers checked: 1 allowed, ${bad.length} blocked.`,
      );
      const rows = page.getByRole("table", { name: "Numbers" }).getByRole("row");
      for (const [at, [, answer]] of bad.entries()) {
        await expect(rows.nth(at + 2)).toContainText(answer);
        await expect(rows.nth(at + 2)).toContainText("Blocked");
      }
      await expect(page.getByRole("table", { name: "Numbers" })).not.toContainText("4".repeat(50));
      if (!javaScript) expect(await page.content()).not.toContain("4".repeat(500));
    });
  });

test("an answer has an address, where a + may arrive as a space", async ({ page, signInAs, accountSid }) => {
  await signInAs("owner");
  for (const to of ["%2B12025550123", "+12025550123"]) {
    await page.goto(`/accounts/${accountSid("Acme Retail")}/number-check?to=${to}`);
    await expect(page.getByText("Allowed", { exact: true })).toBeVisible();
  }
});

test("an account of somebody else is not found", async ({ page, signInAs, accountSid }) => {
  await signInAs("globex");
  const answer = await page.goto(`/accounts/${accountSid("Acme Retail")}/number-check?to=%2B12025550123`);
  expect(answer?.status()).toBe(404);
});

test("axe finds nothing, wide and on a phone", async ({ page, signInAs, accountSid }) => {
  await signInAs("owner");
  await page.goto(`/accounts/${accountSid("Acme Retail")}/number-check?to=%2B79161234567`);
  await expectNoAxeViolations(page);
  await check(page, "+12025550123\nnonsense\n+447911123456");
  await expect(page.getByRole("table", { name: "Numbers" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoAxeViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
