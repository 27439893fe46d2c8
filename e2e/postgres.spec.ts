import type { Page } from "@playwright/test";
import startPostgres from "#lib/testing/postgres-server.ts";
import { wireChecks } from "#lib/api/schemas.ts";
import { codeFor } from "./code.ts";
import { type Console, startConsole } from "./console.ts";
import { expect, test as base } from "./fixtures.ts";
import { Checklist } from "./geo-permissions.ts";

const test = base.extend<{ servers: Console[] }>({
  /** Two consoles, started at once on one empty PostgreSQL database. */
  servers: async ({}, use) => {
    const stopPostgres = await startPostgres();
    const DATABASE_URL = process.env["TEST_POSTGRES_URL"]!;
    const env = { DATABASE_URL, AUTH_SECRET: "the same on every server of this installation" };
    const starting = [startConsole({ seeded: false, env }), startConsole({ seeded: false, env })];
    await use(await Promise.all(starting));
    for (const server of await Promise.all(starting)) await server.stop();
    await stopPostgres();
  },
});

test("of two servers on one empty PostgreSQL database one migrates, and both serve", async ({
  page,
  servers,
}) => {
  for (const { url } of servers) {
    expect((await page.request.get(`${url}/readyz`)).status()).toBe(200);
    await page.goto(`${url}/sign-in`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This console waits to be set up");
  }
});

test("what is decided on one server counts for the very next request to the other", async ({
  page,
  servers,
}) => {
  const [first, second] = await inOrderOfTheirLinks(page, servers);
  await page.getByLabel("Organization name").fill("Initech");
  await page.getByLabel("Your name").fill("Ada");
  await page.getByLabel("Email").fill("ada@initech.example");
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery staple");
  await page.getByLabel("Phone number").fill("+49 1512 3456789");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Code").fill(await codeFor(first, "+4915123456789"));
  await page.getByRole("button", { name: "Create organization" }).click();
  await expect(page).toHaveURL(/\/geo-permissions$/);
  const checklist = page.url();
  const keys = checklist.replace("geo-permissions", "api-keys");

  await page.goto(keys);
  await page.getByLabel("Name").fill("Gateway");
  await page.getByRole("button", { name: "Create API key" }).click();
  const secrets = page.getByRole("region", { name: "API key Gateway created" }).locator("code");
  await expect(secrets).toHaveCount(2);
  const authorization = `Basic ${btoa((await secrets.allInnerTexts()).join(":"))}`;
  const ask = () => fetch(`${second.url}/v1/Check?To=%2B33612345678`, { headers: { authorization } });
  const mayFrance = async () => wireChecks.parse(await (await ask()).json()).checks[0]!.allowed;
  expect(await mayFrance()).toBe(false);

  await page.goto(checklist);
  const list = new Checklist(page, "");
  await list.update({ France: true });
  expect(await mayFrance()).toBe(true);
  // Opened anew, so that the message of the first save is not taken for that of the second.
  await page.goto(checklist);
  await list.update({ France: false });
  expect(await mayFrance()).toBe(false);

  await page.goto(keys);
  await page.getByRole("button", { name: "Revoke… the API key Gateway" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke API key" }).click();
  await expect(page.getByText("API key revoked")).toBeVisible();
  expect((await ask()).status).toBe(401);
});

/** Opens the set-up page. The link of the server that started last is the one that holds; that server is the first of the two. */
async function inOrderOfTheirLinks(page: Page, servers: Console[]): Promise<[Console, Console]> {
  for (const [i, server] of servers.entries()) {
    const [link] = await server.printed(/\S+\/setup\?token=[\w-]+/);
    await page.goto(link);
    if (await page.getByLabel("Organization name").count()) return [server, servers[1 - i]!];
  }
  throw new Error("No server printed a link that holds");
}
