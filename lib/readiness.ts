import { database } from "#db/database.ts";
import { auditHead } from "#db/schema.ts";

/** Whether this server can do its work: the database answers and has been migrated and prepared. */
export async function isReady(): Promise<boolean> {
  try {
    return (await database().read.$count(auditHead)) === 1;
  } catch {
    return false;
  }
}
