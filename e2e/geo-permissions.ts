import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

export const UPDATED = "Messaging geo permissions updated successfully";

/** The refusal on a page. The framework keeps an empty alert of its own beside it. */
export function refusal(page: Page): Locator {
  return page.locator("main").getByRole("alert");
}

/** The checklist of an account as a person uses it. */
export class Checklist {
  readonly page: Page;
  readonly path: string;
  readonly save: Locator;

  constructor(page: Page, accountSid: string) {
    this.page = page;
    this.path = `/accounts/${accountSid}/geo-permissions`;
    this.save = page.getByRole("button", { name: "Save geo permissions" });
  }

  async open(query = ""): Promise<this> {
    await this.page.goto(this.path + query);
    return this;
  }

  country(name: string): Locator {
    return this.page.getByRole("checkbox", { name, exact: true });
  }

  count(text: string): Locator {
    return this.page.getByText(text, { exact: true });
  }

  async set(ticks: Record<string, boolean>): Promise<void> {
    for (const [name, ticked] of Object.entries(ticks)) await this.country(name).setChecked(ticked);
  }

  /** Saves some ticks through the review, acknowledging what asks for it, and waits for the message. */
  async update(ticks: Record<string, boolean>): Promise<void> {
    await this.set(ticks);
    await this.save.click();
    const update = this.page.getByRole("button", { name: /^(Update|Enable) geo permissions$/ });
    await expect(update).toBeVisible();
    const acknowledgment = this.page.getByLabel("I acknowledge this risk");
    if (await acknowledgment.count()) await acknowledgment.check();
    await update.click();
    await expect(this.page.getByRole("status").filter({ hasText: UPDATED })).toBeVisible();
  }

  /** Opens it anew and expects these ticks: what counts is what is stored. */
  async expectStored(ticks: Record<string, boolean>): Promise<void> {
    await this.open();
    for (const [name, ticked] of Object.entries(ticks)) {
      await expect(this.country(name)).toBeChecked({ checked: ticked });
    }
  }
}
