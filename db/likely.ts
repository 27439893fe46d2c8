import { type SQL, sql } from "drizzle-orm";
import { engine } from "./engine.ts";

/**
 * A condition that holds for most rows. SQLite keeps no statistics and takes a range for rarer than an equality, which leads
 * it to the wrong index; PostgreSQL knows better without being told.
 */
export function likely(condition: SQL): SQL {
  return engine === "sqlite" ? sql`likely(${condition})` : condition;
}
