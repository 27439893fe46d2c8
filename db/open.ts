import type { Database } from "./database.ts";
import { engineOf } from "./engine.ts";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";

/** Opens the database that a `DATABASE_URL` names. */
export function openDatabase(url: string): Database {
  return engineOf(url) === "postgres" ? openPostgres(url) : openSqlite(url);
}
