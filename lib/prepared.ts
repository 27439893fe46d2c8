import { type Column, sql } from "drizzle-orm";
import { database, type Read } from "#db/database.ts";

/**
 * A query that is built and prepared once for each open database, and executed with values from then on. For what runs with
 * every request; elsewhere a plain query is as good.
 * @returns the query for a reader: that of the open database, or the one given, such as a transaction
 */
export function prepared<Q>(prepare: (read: Read) => Q): (read?: Read) => Q {
  const queries = new WeakMap<Read, Q>();
  return (read = database().read) => {
    let query = queries.get(read);
    if (query === undefined) queries.set(read, (query = prepare(read)));
    return query;
  };
}

/** A value that comes with the execution of a prepared query, in the form in which `column` stores it. */
export function given(name: string, column: Column) {
  return sql.param(sql.placeholder(name), column);
}
