import { PGlite } from "@electric-sql/pglite";
import { type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { type Database, once, type Tx } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./open.ts";
import * as schema from "./schema.ts";

/** A database for one test file: fresh, migrated, and gone after `remove`. */
export interface TestDatabase {
  database: Database;
  /** Where another process or handle finds it; null for PGlite, which lives in this process. */
  url: string | null;
  remove(): Promise<void>;
}

/**
 * A fresh database of the engine under test, which `TEST_ENGINE` names: sqlite, pglite or postgres.
 * `migrated: false` leaves a PostgreSQL database empty.
 */
export function testDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  switch (process.env["TEST_ENGINE"]) {
    case "pglite":
      return freshPglite(process.env["TEST_PGLITE_TEMPLATE"]!);
    case "postgres":
      return freshPostgres(process.env["TEST_POSTGRES_URL"]!, migrated);
    default:
      return freshSqlite();
  }
}

/** Runs one statement of SQL inside a transaction, past everything that Drizzle and the narrow interface allow. */
export async function execute(tx: Tx, statement: string): Promise<void> {
  const raw = tx as unknown as { run?: (query: SQL) => unknown; execute?: (query: SQL) => unknown };
  await (raw.run ? raw.run(sql.raw(statement)) : raw.execute!(sql.raw(statement)));
}

async function freshSqlite(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "console-test-"));
  const url = `file:${folder}/console.db`;
  await migrate(url);
  const database = openDatabase(url);
  const remove = async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  };
  return { database, url, remove };
}

async function freshPglite(template: string): Promise<TestDatabase> {
  const client = new PGlite({ loadDataDir: new Blob([readFileSync(template)]) });
  await client.waitReady;
  const db = drizzle(client, { schema });
  const database: Database = {
    read: db,
    transaction: (work) => once(() => db.transaction(work)),
    close: () => client.close(),
  };
  return { database, url: null, remove: () => database.close() };
}

async function freshPostgres(server: string, migrated: boolean): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await administer(server, `create database ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  if (migrated) await migrate(url);
  const database = openDatabase(url);
  const remove = async () => {
    await database.close();
    await administer(server, `drop database ${name} with (force)`);
  };
  return { database, url, remove };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
