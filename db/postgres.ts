import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { type Database, once } from "./database.ts";
import * as schema from "./schema.ts";

/**
 * Opens a PostgreSQL database by a pool. Transactions are READ COMMITTED: whoever updates the head row of the audit chain
 * first goes first, the others wait for that row.
 * @param url `postgres://…`
 */
export function openPostgres(url: string): Database {
  const pool = new Pool({ connectionString: url, max: 10, application_name: "sms-geo-permissions" });
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on("error", () => undefined);
  const db = drizzle(pool, { schema });
  return {
    read: db,
    transaction: (work) => once(() => db.transaction(work)),
    close: () => pool.end(),
  };
}
