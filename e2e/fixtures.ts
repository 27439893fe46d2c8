import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { type Console, startConsole } from "./console.ts";

export { expect };

/** Who a journey can be. */
export type Person = keyof typeof EMAILS;

const EMAILS = {
  owner: "owner@acme.example",
  administrator: "admin@acme.example",
  developer: "developer@acme.example",
  billing: "billing@acme.example",
  support: "support@acme.example",
  globex: "owner@globex.example",
  operator: "operator@platform.example",
} as const;

interface Options {
  /** Whether the console starts with the sample (the default) or on an empty database. */
  seeded: boolean;
}

interface Fixtures {
  /** The console of this spec file. Pages open their paths on it: `page.goto("/sign-in")`. */
  site: Console;
  /** Signs the page's browser in, without the form. */
  signInAs: (person: Person) => Promise<void>;
  /** A page of a browser without JavaScript, signed in or not. */
  openWithoutJavaScript: (person?: Person) => Promise<Page>;
  /** The sid of an account of the sample. */
  accountSid: (name: string) => string;
  noPageErrors: void;
}

interface WorkerFixtures {
  consoles: (file: string, seeded: boolean) => Promise<Console>;
}

export const test = base.extend<Fixtures & Options, WorkerFixtures>({
  seeded: [true, { option: true }],

  consoles: [
    async ({}, use) => {
      let running: { key: string; console: Console } | undefined;
      await use(async (file, seeded) => {
        const key = `${file} ${seeded}`;
        if (running?.key !== key) {
          await running?.console.stop();
          running = { key, console: await startConsole({ seeded }) };
        }
        return running.console;
      });
      await running?.console.stop();
    },
    { scope: "worker" },
  ],

  site: async ({ consoles, seeded }, use, { file }) => use(await consoles(file, seeded)),

  baseURL: async ({ site }, use) => use(site.url),

  signInAs: async ({ context, site }, use) => use((person) => giveSession(context, site, person)),

  openWithoutJavaScript: async ({ browser, site }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person) => {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
      contexts.push(context);
      if (person) await giveSession(context, site, person);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  accountSid: async ({ site }, use) =>
    use((name) => {
      const account = site.sample.accounts.find((candidate) => candidate.name === name);
      if (!account) throw new Error(`The sample has no account ${name}`);
      return account.sid;
    }),

  // A page that throws, or that breaks its own content security policy, fails the journey that saw it.
  noPageErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
          errors.push(message.text());
      });
      await use();
      expect(errors, "errors on the page").toEqual([]);
    },
    { auto: true },
  ],
});

/** Axe finds nothing on the page: WCAG 2.2 AA and its best practices; in the dark, where only colours differ, the contrast. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await expectClean(page, "light", (axe) => axe);
  await expectClean(page, "dark", (axe) => axe.withRules("color-contrast"));
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

async function expectClean(
  page: Page,
  colorScheme: "light" | "dark",
  narrow: (axe: AxeBuilder) => AxeBuilder,
): Promise<void> {
  // Without motion: in the middle of a fade every contrast is wrong.
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  const { violations } = await narrow(new AxeBuilder({ page })).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
  expect(found, `axe, ${colorScheme}`).toEqual([]);
}

async function giveSession(context: BrowserContext, site: Console, person: Person): Promise<void> {
  const token = site.sample.tokens[EMAILS[person]]?.shift();
  if (!token) throw new Error(`No session is left for ${person}: make more in template.ts`);
  await context.addCookies([
    { name: "sgp-session", value: token, url: site.url, httpOnly: true, sameSite: "Lax" },
  ]);
}
