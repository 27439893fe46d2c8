import { type Browser, chromium } from "@playwright/test";
import { join } from "node:path";
import { ensureBrowser, launchOptions } from "#e2e/browser.ts";
import { type Console, startConsole } from "#e2e/console.ts";
import makeTemplate from "#e2e/template.ts";

/** Takes the picture that the README shows, and writes it beside this file. */
export async function takeScreenshots(): Promise<void> {
  ensureBrowser();
  const removeTemplate = await makeTemplate();
  const site = await startConsole();
  const browser = await chromium.launch(launchOptions());
  await takeChecklist(browser, site);
  await browser.close();
  await site.stop();
  removeTemplate();
}

async function takeChecklist(browser: Browser, site: Console): Promise<void> {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ baseURL: site.url, viewport, reducedMotion: "reduce" });
  const value = site.sample.tokens["owner@acme.example"]!.shift()!;
  await context.addCookies([{ name: "sgp-session", value, url: site.url }]);
  const page = await context.newPage();
  const { sid } = site.sample.accounts.find(({ name }) => name === "Acme Retail")!;
  await page.goto(`/accounts/${sid}/geo-permissions`);
  await page.getByRole("checkbox", { name: /^Algeria/ }).check();
  await page.getByRole("checkbox", { name: /^Benin/ }).check();
  // Flags in sight are fetched one by one.
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(import.meta.dirname, "checklist.png") });
}
