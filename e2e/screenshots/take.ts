import { type Browser, chromium, type Page } from "@playwright/test";
import { join } from "node:path";
import { ensureBrowser, launchOptions } from "#e2e/browser.ts";
import { type Console, startConsole } from "#e2e/console.ts";
import makeTemplate from "#e2e/template.ts";

interface Picture {
  file: string;
  path: (account: string) => string;
  colorScheme: "light" | "dark";
  /** What to do on the page before the picture is taken. */
  before?: (page: Page) => Promise<void>;
}

const PICTURES: Picture[] = [
  {
    file: "checklist.png",
    path: (account) => `/accounts/${account}/geo-permissions`,
    colorScheme: "light",
    before: async (page) => {
      await page.getByRole("checkbox", { name: /^Benin/ }).check();
      await page.getByRole("checkbox", { name: /^Algeria/ }).check();
    },
  },
];

/** Takes the pictures that the README shows and writes them beside this file. */
export async function takeScreenshots(): Promise<void> {
  ensureBrowser();
  const removeTemplate = await makeTemplate();
  const site = await startConsole();
  const browser = await chromium.launch(launchOptions());
  for (const picture of PICTURES) await take(browser, site, picture);
  await browser.close();
  await site.stop();
  removeTemplate();
}

async function take(
  browser: Browser,
  site: Console,
  { file, path, colorScheme, before }: Picture,
): Promise<void> {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({
    baseURL: site.url,
    viewport,
    colorScheme,
    reducedMotion: "reduce",
  });
  const value = site.sample.tokens["owner@acme.example"]!.shift()!;
  await context.addCookies([{ name: "sgp-session", value, url: site.url }]);
  const page = await context.newPage();
  await page.goto(path(site.sample.accounts.find(({ name }) => name === "Acme Retail")!.sid));
  await page.waitForLoadState("networkidle");
  await before?.(page);
  await page.screenshot({ path: join(import.meta.dirname, file) });
  await context.close();
}
