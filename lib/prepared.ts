import { database, type Read } from "#db/database.ts";

/**
 * A query that is built and prepared once for each open database, and executed with values from then on. For what runs with
 * every request; elsewhere a plain query is as good.
 */
export function prepared<Q>(prepare: (read: Read) => Q): () => Q {
  const queries = new WeakMap<Read, Q>();
  return () => {
    const { read } = database();
    let query = queries.get(read);
    if (query === undefined) queries.set(read, (query = prepare(read)));
    return query;
  };
}
