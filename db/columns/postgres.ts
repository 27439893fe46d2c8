import {
  boolean as pgBoolean,
  bigint,
  check,
  index,
  integer as pgInteger,
  jsonb,
  pgTable,
  primaryKey,
  text as pgText,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";

/** The column vocabulary of `db/schema.ts` on PostgreSQL. Its types are the canonical ones. */
export const columns = {
  table: pgTable,
  /** A sid, a key or a hash: short text that names a row. */
  id: (name: string) => pgText(name),
  text: (name: string) => pgText(name),
  integer: (name: string) => pgInteger(name),
  /** A position in the audit chain: 64 bits, safe as a JavaScript number up to 2^53. */
  sequence: (name: string) => bigint(name, { mode: "number" }),
  boolean: (name: string) => pgBoolean(name),
  /** A moment, to the millisecond, as a `Date` in UTC. */
  instant: (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" }),
  json: <T>(name: string) => jsonb(name).$type<T>(),
  index,
  uniqueIndex,
  primaryKey,
  check,
};
