import { useDatabase } from "#db/database.ts";
import { migrate } from "#db/migrate.ts";
import { openDatabase } from "#db/open.ts";
import { prepareDatabase } from "#lib/prepare.ts";

/**
 * Opens the database of the configuration for this process, brought to the present schema. Opening comes first: it is what
 * refuses a second process on one SQLite file, before anything is changed under the first.
 * @returns how to close it
 */
export async function openStorage(databaseUrl: string): Promise<() => Promise<void>> {
  const database = openDatabase(databaseUrl);
  try {
    await migrate(databaseUrl);
    useDatabase(database);
    await prepareDatabase();
  } catch (error) {
    await database.close();
    throw new Error(`Cannot use the database ${withoutPassword(databaseUrl)}: ${reason(error)}`, {
      cause: error,
    });
  }
  return () => database.close();
}

function withoutPassword(databaseUrl: string): string {
  return databaseUrl.replace(/:\/\/([^@/]*)@/, "://");
}

/** The driver tries several addresses and then says nothing but a code. */
function reason(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || "it does not answer";
}
