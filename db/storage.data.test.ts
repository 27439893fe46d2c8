import { eq, sql } from "drizzle-orm";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Tx } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./open.ts";
import { memberships, organizations } from "./schema.ts";
import { type TestDatabase, testDatabase } from "./testing.ts";

let storage: TestDatabase;
beforeAll(async () => {
  storage = await testDatabase();
});
afterAll(() => storage.remove());

const sid = (digit: string) => `OR${digit.repeat(32)}`;
const row = (digit: string) => ({
  sid: sid(digit),
  name: `Organization ${digit}`,
  createdAt: new Date(1_700_000_000_123),
});
const stored = (digit: string) =>
  storage.database.read
    .select()
    .from(organizations)
    .where(eq(organizations.sid, sid(digit)));

describe("storage", () => {
  it("gives back what was written, instants to the millisecond", async () => {
    await storage.database.transaction((tx) => tx.insert(organizations).values(row("a")));
    expect(await stored("a")).toEqual([row("a")]);
  });

  it("keeps nothing of a transaction that fails", async () => {
    const failing = storage.database.transaction(async (tx) => {
      await tx.insert(organizations).values(row("b"));
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await stored("b")).toEqual([]);
  });

  // PGlite is opened by the tests alone.
  it.skipIf(process.env["TEST_ENGINE"] === "pglite")(
    "keeps the values of a failed query out of its error",
    async () => {
      const failing = storage.database.transaction((tx) =>
        tx.insert(memberships).values({
          ...{ userSid: "US-secret", accountSid: "AC-secret", role: "owner", createdAt: new Date() },
        }),
      );
      const error: unknown = await failing.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Error);
      expect(inspect(error, { depth: 5, showHidden: true })).not.toContain("secret");
      // SQLite compares anything with anything; PostgreSQL says what it cannot read.
      const misread = storage.database.read
        .select()
        .from(organizations)
        .where(sql`${organizations.createdAt} = ${"a secret"}`);
      expect(inspect(await misread.catch((reason: unknown) => reason))).not.toContain("secret");
    },
  );

  it("goes on after a failed transaction", async () => {
    await storage.database.transaction(() => Promise.reject(new Error("no"))).catch(() => undefined);
    await storage.database.transaction((tx) => tx.insert(organizations).values(row("c")));
    expect(await stored("c")).toHaveLength(1);
  });

  it("refuses a transaction inside a transaction, and undoes the outer one", async () => {
    const nested = storage.database.transaction(async (tx) => {
      await tx.insert(organizations).values(row("d"));
      await storage.database.transaction(() => Promise.resolve());
    });
    await expect(nested).rejects.toThrow("cannot open another");
    expect(await stored("d")).toEqual([]);
  });

  it("knows only awaited queries", () => {
    const { read } = storage.database;
    // @ts-expect-error the synchronous way of one engine does not compile
    void (() => read.select().from(organizations).all());
    // @ts-expect-error neither does writing where only reading is meant
    void (() => read.insert(organizations));
    // @ts-expect-error nor a transaction in a transaction
    void ((tx: Tx) => tx.transaction);
  });

  it("runs the transactions of many callers, each whole", async () => {
    const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
    await Promise.all(
      digits.map((digit) =>
        storage.database.transaction((tx) => tx.insert(organizations).values(row(digit))),
      ),
    );
    for (const digit of digits) expect(await stored(digit)).toHaveLength(1);
  });

  it("migrates twice without doing it twice, also from two servers at once", async (context) => {
    const { url } = storage;
    context.skip(url === null, "PGlite lives in this process only");
    await Promise.all([migrate(url!), migrate(url!)]);
    expect(await stored("a")).toHaveLength(1);
  });
});

describe.runIf(process.env["TEST_ENGINE"] === "sqlite")("an SQLite file", () => {
  it("belongs to one process at a time", () => {
    expect(() => openDatabase(storage.url!)).toThrow("One process per SQLite file");
  });

  it("is free again once it was closed", async () => {
    const other = await testDatabase();
    await other.database.close();
    const again = openDatabase(other.url!);
    expect(await again.read.select().from(organizations)).toEqual([]);
    await again.close();
  });

  it("cannot be written by its reader", async () => {
    const { read } = storage.database;
    const writer = read as unknown as {
      insert: (table: unknown) => { values: (row: unknown) => Promise<unknown> };
    };
    await expect((async () => writer.insert(organizations).values(row("e")))()).rejects.toThrow(/readonly/);
  });

  it("shows nothing of an open transaction to readers", async () => {
    await storage.database.transaction(async (tx) => {
      await tx.insert(organizations).values(row("f"));
      expect(await stored("f")).toEqual([]);
    });
    expect(await stored("f")).toHaveLength(1);
  });
});

describe.runIf(process.env["TEST_ENGINE"] === "postgres")("a fresh PostgreSQL database", () => {
  it("is migrated by one of two servers that start at once, and serves both", async () => {
    const fresh = await testDatabase({ migrated: false });
    await Promise.all([migrate(fresh.url!), migrate(fresh.url!)]);
    const servers = [openDatabase(fresh.url!), openDatabase(fresh.url!)];
    for (const server of servers) expect(await server.read.select().from(organizations)).toEqual([]);
    await Promise.all(servers.map((server) => server.close()));
    await fresh.remove();
  });
});
