import BetterSqlite3 from "better-sqlite3";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { Client } from "pg";
import type { Read } from "./database.ts";
import { engineOf } from "./engine.ts";
import * as schema from "./schema.ts";
import { sqlitePath } from "./sqlite.ts";

/** A database as it was at one moment. */
export interface Snapshot {
  readonly read: Read;
  close(): Promise<void>;
}

/**
 * Opens a database for reading only, at one moment that does not move while others go on writing. It takes no lock that a
 * console could wait for.
 */
export function openSnapshot(url: string): Promise<Snapshot> {
  return engineOf(url) === "postgres" ? postgresSnapshot(url) : sqliteSnapshot(sqlitePath(url));
}

async function sqliteSnapshot(path: string): Promise<Snapshot> {
  const file = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
  file.exec("begin");
  return {
    read: drizzleSqlite(file, { schema }) as unknown as Read,
    close: () => Promise.resolve(void file.close()),
  };
}

async function postgresSnapshot(url: string): Promise<Snapshot> {
  const client = new Client({ connectionString: url, application_name: "sms-geo-permissions verify" });
  await client.connect();
  await client.query("begin isolation level repeatable read read only");
  return { read: drizzlePostgres(client, { schema }), close: () => client.end() };
}
