import type { Page } from "@playwright/test";
import { expectUpdated } from "./coverage.ts";
import { expect, test } from "./fixtures.ts";

const widths = [320, 640, 768, 1024, 1280];

test("no table is wider than its frame, no page scrolls sideways, no button breaks", async ({
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("owner");
  const account = `/accounts/${accountSid("Acme Retail")}`;
  await makeContent(page, account);
  for (const path of [
    "/",
    "/profile",
    "/destinations",
    "/docs/api",
    ...["api-keys", "audit-log", "members", "subaccounts", "lockdown"].map((each) => `${account}/${each}`),
    `${account}/compare?with=${accountSid("Acme Health")}`,
    await eventPage(page, account),
    ...(await coveragePages(page, account)),
  ]) {
    await page.goto(path);
    await expectTablesToFit(page, path);
  }
  await page.goto(`${account}/number-check`);
  await page.getByLabel("Phone numbers").fill("+12025550123\nnonsense\n+94711234567\n+447911123456");
  await page.getByRole("button", { name: "Check numbers" }).click();
  await expect(page.getByRole("table", { name: "Numbers" })).toBeVisible();
  await expectTablesToFit(page, "number check");
});

/** What the sample does not have: an open invitation, and a lockdown to take back. */
async function makeContent(page: Page, account: string): Promise<void> {
  await page.goto(`${account}/members`);
  await page.getByLabel("Email").fill("somebody.with.a.long.name@subsidiary.acme.example");
  await page.getByRole("button", { name: "Create invitation" }).click();
  await expect(page.getByRole("table", { name: "Open invitations" })).toBeVisible();
  await page.goto(`${account}/lockdown`);
  await page.getByRole("button", { name: /^Lock down/ }).click();
  await expectUpdated(page);
  await page.goto(`${account}/lockdown`);
  await expect(page.getByRole("link", { name: "Restore" })).toBeVisible();
}

async function eventPage(page: Page, account: string): Promise<string> {
  await page.goto(`${account}/audit-log`);
  const event = page.getByRole("link", { name: /^enabled South Africa, Sri Lanka/ });
  return (await event.getAttribute("href"))!;
}

async function coveragePages(page: Page, account: string): Promise<string[]> {
  await page.goto(`${account}/geo-permissions`);
  const coverage = (await page.getByRole("link", { name: "Coverage" }).first().getAttribute("href"))!;
  return [`${coverage}?view=countries`, `${coverage}?view=accounts`, `${coverage}/US`];
}

async function expectTablesToFit(page: Page, path: string): Promise<void> {
  expect(await page.getByRole("table").count(), `tables of ${path}`).toBeGreaterThan(0);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await page.evaluate(faults), `${path} at ${width} px`).toEqual([]);
  }
}

// Runs in the page.
function faults(): string[] {
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px too wide`);
  for (const table of document.querySelectorAll("table")) {
    const frame = table.parentElement!;
    const over = frame.scrollWidth - frame.clientWidth;
    if (over > 0) found.push(`${table.caption!.textContent} is ${over} px wider than its frame`);
    for (const button of table.querySelectorAll<HTMLElement>("button, summary, a[class*=min-h-9]"))
      if (button.checkVisibility() && linesOf(button) > 1)
        found.push(`${button.innerText} takes several lines`);
  }
  return found;

  function linesOf(element: Element): number {
    const text = document.createRange();
    text.selectNodeContents(element.firstChild!);
    return new Set([...text.getClientRects()].map(({ top }) => Math.round(top))).size;
  }
}
