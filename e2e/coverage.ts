import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";
import { UPDATED } from "./geo-permissions.ts";

/** Opens the coverage of the organization that an account belongs to, as the side navigation leads there. */
export async function openCoverage(page: Page, accountSid: string): Promise<void> {
  await page.goto(`/accounts/${accountSid}/geo-permissions`);
  const link = page.getByRole("link", { name: "Coverage" }).first();
  await page.goto((await link.getAttribute("href"))!);
  await expect(page.getByRole("heading", { name: "Coverage", level: 1 })).toBeVisible();
}

/** The message of a change that was done. */
export async function expectUpdated(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: UPDATED })).toBeVisible();
}
