import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { type Database, once, type Read, type Tx } from "./database.ts";
import * as schema from "./schema.ts";

/**
 * Opens a PostgreSQL database by a pool. Transactions are READ COMMITTED: whoever updates the head row of the audit chain
 * first goes first, the others wait for that row.
 * @param url `postgres://…`
 */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10, application_name: "sms-geo-permissions" });
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on("error", () => undefined);
  const db = drizzle(pool, { schema });
  return {
    read: db as unknown as Read,
    transaction: (work) => once(() => db.transaction((tx) => work(tx as unknown as Tx))),
    close: () => pool.end(),
  };
}
