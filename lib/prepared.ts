import { type Column, getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { database, type Read, type Tx } from "#db/database.ts";

/**
 * A query that is built and prepared once for each open database, and executed with values from then on. For what runs with
 * every request; elsewhere a plain query is as good.
 * @returns the query for a reader: that of the open database, or the one given, such as a transaction
 */
export function prepared<Q>(prepare: (read: Read) => Q): (read?: Read) => Q {
  const query = oncePerHandle(prepare);
  return (read = database().read) => query(read);
}

/** The same for what is written in a transaction. SQLite has one writer, and prepares once; PostgreSQL once for each transaction. */
export function preparedWrite<Q>(prepare: (tx: Tx) => Q): (tx: Tx) => Q {
  return oncePerHandle(prepare);
}

/** Inserts one row, all of whose columns come with the execution, by their names. */
export function preparedInsert(name: string, table: PgTable) {
  const columns = Object.keys(getTableColumns(table));
  const values = Object.fromEntries(columns.map((column) => [column, sql.placeholder(column)]));
  return preparedWrite((tx) => tx.insert(table).values(values).prepare(name));
}

function oncePerHandle<H extends object, Q>(prepare: (handle: H) => Q): (handle: H) => Q {
  const queries = new WeakMap<H, Q>();
  return (handle) => {
    let query = queries.get(handle);
    if (query === undefined) queries.set(handle, (query = prepare(handle)));
    return query;
  };
}

/** A value that comes with the execution of a prepared query, in the form in which `column` stores it. */
export function given(name: string, column: Column) {
  return sql.param(sql.placeholder(name), column);
}
