import BetterSqlite3 from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type Database, once, type Read, type Tx } from "./database.ts";
import * as schema from "./schema.ts";

/** The path in a `file:` URL, relative to the working directory. */
export function sqlitePath(url: string): string {
  return url.replace(/^file:(\/\/)?/, "");
}

/**
 * Opens an SQLite file: a read-only handle for every read and one writer behind a queue, on one write-ahead log.
 * A second process on the same file is refused for as long as the first holds it.
 * @param url `file:` and a path
 */
export function openSqlite(url: string): Database {
  const path = sqlitePath(url);
  mkdirSync(dirname(path), { recursive: true });
  const lock = holdAlone(path);
  const writer = handle(path, {});
  const reader = handle(path, { readonly: true });
  const tx = drizzle(writer, { schema }) as unknown as Tx;
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: drizzle(reader, { schema }) as unknown as Read,
    transaction: (work) =>
      once(() => {
        const turn = last.then(() => commit(writer, () => work(tx)));
        last = turn.catch(() => undefined);
        return turn;
      }),
    async close() {
      await last;
      reader.close();
      writer.close();
      lock.close();
    },
  };
}

// By hand, because the driver's own transaction function cannot wait for a promise.
async function commit<T>(writer: BetterSqlite3.Database, work: () => Promise<T>): Promise<T> {
  writer.exec("begin immediate");
  try {
    const result = await work();
    writer.exec("commit");
    return result;
  } catch (error) {
    if (writer.inTransaction) writer.exec("rollback");
    throw error;
  }
}

function handle(path: string, options: BetterSqlite3.Options): BetterSqlite3.Database {
  const opened = new BetterSqlite3(path, options);
  // Waiting blocks the event loop, so it is short. FULL: a committed change survives a power cut.
  opened.pragma("busy_timeout = 500");
  if (!options.readonly) opened.pragma("journal_mode = WAL");
  opened.pragma("synchronous = FULL");
  opened.pragma("foreign_keys = ON");
  return opened;
}

// An exclusive transaction on a file beside the database is a lock that the system itself lets go when the process dies.
function holdAlone(path: string): BetterSqlite3.Database {
  const lock = new BetterSqlite3(`${path}.lock`);
  lock.pragma("busy_timeout = 0");
  try {
    lock.exec("begin exclusive");
    return lock;
  } catch {
    lock.close();
    throw new Error(
      `Another process already uses ${path}. One process per SQLite file; run several on PostgreSQL.`,
    );
  }
}
