/** The two storage engines. PGlite, in tests, speaks PostgreSQL. */
export type Engine = "sqlite" | "postgres";

/** The engine that a `DATABASE_URL` asks for: `file:` is SQLite, `postgres:` or `postgresql:` is PostgreSQL. */
export function engineOf(databaseUrl: string | undefined): Engine {
  if (databaseUrl === undefined || databaseUrl === "" || databaseUrl.startsWith("file:")) return "sqlite";
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return "postgres";
  throw new Error("DATABASE_URL must start with file: (SQLite) or postgres:// (PostgreSQL)");
}

/** The engine of this process. One build serves both: the choice is made when the process starts. */
export const engine: Engine = engineOf(process.env["DATABASE_URL"]);
