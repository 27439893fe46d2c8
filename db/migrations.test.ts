import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { migrationsFolder } from "./migrate.ts";

it.each([
  ["sqlite", "file:schema.db", "sqlite"],
  ["postgres", "postgres://localhost/schema", "postgresql"],
] as const)("the %s migrations make exactly the schema", (engine, url, dialect) => {
  const out = mkdtempSync(join(tmpdir(), "migrations-"));
  try {
    cpSync(migrationsFolder(engine), out, { recursive: true });
    const before = readdirSync(out).toSorted();
    const generate = ["generate", "--dialect", dialect, "--schema", "./db/schema.ts", "--out", out];
    execFileSync("drizzle-kit", generate, { env: { ...process.env, DATABASE_URL: url }, stdio: "pipe" });
    // A difference between schema and migrations would have made another file.
    expect(readdirSync(out).toSorted()).toEqual(before);
  } finally {
    rmSync(out, { recursive: true });
  }
});

it("both engines have the same migrations", () => {
  const names = (engine: "sqlite" | "postgres") =>
    readdirSync(migrationsFolder(engine))
      .filter((file) => file.endsWith(".sql"))
      .toSorted();
  expect(names("sqlite")).toEqual(names("postgres"));
});
