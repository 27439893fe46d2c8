import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Configuration } from "#lib/configuration.ts";
import { isEmpty, seedDemo } from "#lib/seed/demo.ts";

/**
 * Seeds the sample into an empty database, and writes what a tester needs to know into `demo.json` in the data folder. A
 * database that somebody uses is left as it is.
 * @returns a sentence for the terminal
 */
export async function provideDemo({ dataDir, baseUrl }: Configuration): Promise<string> {
  const file = join(dataDir, "demo.json");
  if (await isEmpty()) {
    const { users, accounts, apiKeys } = await seedDemo();
    write(file, { baseUrl, users, accounts, apiKeys });
  } else if (!existsSync(file)) return "The database is in use already: no sample was put into it.";
  else write(file, { ...(JSON.parse(readFileSync(file, "utf8")) as object), baseUrl });
  return `The people of the sample and their passwords are in ${file}`;
}

function write(file: string, content: object): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
}
