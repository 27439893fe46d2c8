import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** The column vocabulary of `db/schema.ts` on SQLite: the same names, the same JavaScript values. */
export const columns = {
  table: sqliteTable,
  id: (name: string) => text(name),
  text: (name: string) => text(name),
  integer: (name: string) => integer(name),
  sequence: (name: string) => integer(name),
  boolean: (name: string) => integer(name, { mode: "boolean" }),
  instant: (name: string) => integer(name, { mode: "timestamp_ms" }),
  json: <T>(name: string) => text(name, { mode: "json" }).$type<T>(),
  index,
  uniqueIndex,
  primaryKey,
  check,
};
