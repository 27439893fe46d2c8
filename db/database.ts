import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { AsyncLocalStorage } from "node:async_hooks";
import type * as schema from "./schema.ts";

type Drizzle = PgDatabase<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** Reading: select only. */
export type Read = Pick<Drizzle, "select" | "selectDistinct" | "$count" | "with" | "$with">;

/** Inside a transaction. It has no `transaction` of its own: transactions do not nest. */
export type Tx = Read & Pick<Drizzle, "insert" | "update" | "delete">;

/** The narrow interface to storage. Both engines give exactly this. */
export interface Database {
  readonly read: Read;
  /** Runs `work` in one transaction: all of it is committed, or none. Callers queue; a nested call throws. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const inTransaction = new AsyncLocalStorage<true>();

/** Runs `work` marked as being inside a transaction; throws where one is open already in the same flow of control. */
export function once<T>(work: () => Promise<T>): Promise<T> {
  if (inTransaction.getStore()) throw new Error("A transaction cannot open another one");
  return inTransaction.run(true, work);
}

// The command that serves and the bundle that renders are two module graphs in one process. They must share one writer.
const slot = globalThis as { [key: symbol]: Database | undefined };
const key = Symbol.for("sms-geo-permissions.database");

/** The open database of this process. @throws when nothing opened one. */
export function database(): Database {
  const open = slot[key];
  if (!open) throw new Error("The database is not open");
  return open;
}

/** Makes `next` the database of this process and answers the one before it. */
export function useDatabase(next: Database | undefined): Database | undefined {
  const before = slot[key];
  slot[key] = next;
  return before;
}
