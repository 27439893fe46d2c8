import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { engine } from "./engine.ts";

/**
 * Selects rows in which a value is of another kind than its column declares, such as a moment stored as text: it reads the same
 * and compares otherwise. SQLite takes such values, PostgreSQL does not, and there it selects nothing.
 */
export function oddlyStored(table: PgTable): SQL {
  if (engine !== "sqlite") return sql`false`;
  const odd = Object.values(getTableColumns(table)).map((column) => {
    const kind = sql.raw(`'${column.getSQLType()}'`);
    const other = sql`typeof(${column}) not in (${kind}, 'null')`;
    return column.dataType === "boolean" ? sql`${other} or ${column} not in (0, 1)` : other;
  });
  return sql.join(odd, sql` or `);
}
