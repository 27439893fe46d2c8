import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrationsFolder } from "./migrate.ts";

/**
 * Makes one migrated PGlite database for the data suite to copy, and answers how to remove it. Vitest calls it once: making
 * a cluster takes several times as long as loading one.
 */
export default async function makeTemplate(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "console-pglite-"));
  const client = new PGlite();
  await migrate(drizzle(client), { migrationsFolder: migrationsFolder("postgres") });
  const file = join(folder, "template.tar");
  writeFileSync(file, Buffer.from(await (await client.dumpDataDir("none")).arrayBuffer()));
  await client.close();
  process.env["TEST_PGLITE_TEMPLATE"] = file;
  return () => rmSync(folder, { recursive: true });
}
