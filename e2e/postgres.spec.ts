import startPostgres from "#lib/testing/postgres-server.ts";
import { type Console, startConsole } from "./console.ts";
import { expect, test as base } from "./fixtures.ts";

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
