import { DrizzleQueryError } from "drizzle-orm/errors";
import { drizzle, NodePgPreparedQuery } from "drizzle-orm/node-postgres";
import { DatabaseError, Pool } from "pg";
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

/**
 * The error of a failed query without the values in it. Drizzle puts all parameters into the text of its error, and the server
 * names the offending values in its details, and where a value is none of its type also in its message: numbers, addresses and
 * hashes that no log may show.
 */
function withoutValues(error: unknown): unknown {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (cause instanceof DatabaseError && cause.code?.startsWith("22")) {
    const said = cause.message;
    cause.message = said.replaceAll(/"[^"]*"|: .*/gs, "…");
    if (cause.stack) cause.stack = cause.stack.replace(said, cause.message);
  }
  if (cause instanceof Error)
    for (const name of ["detail", "where", "internalQuery"]) Reflect.deleteProperty(cause, name);
  return cause;
}

// In the one place that every query of the driver passes, alone, prepared or in a transaction.
const driver = NodePgPreparedQuery.prototype;
const execute = Reflect.get(driver, "execute") as (values?: Record<string, unknown>) => Promise<unknown>;
driver.execute = function (values) {
  return execute.call(this, values).catch((error: unknown) => {
    throw withoutValues(error);
  });
};
