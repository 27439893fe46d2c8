import { eq } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { auditEvents, auditHead } from "#db/schema.ts";

/** The head row of the chain as it is now. @throws where the database was not prepared */
export async function headOf(read: Read): Promise<typeof auditHead.$inferSelect> {
  const [head] = await read.select().from(auditHead).where(eq(auditHead.id, 1));
  if (!head) throw new Error("The audit chain has no head: the database was not prepared");
  return head;
}

/** The stored hash of the event at a position of the chain; undefined where there is none. */
export async function hashAt(read: Read, seq: number): Promise<string | undefined> {
  const [row] = await read
    .select({ hash: auditEvents.hash })
    .from(auditEvents)
    .where(eq(auditEvents.seq, seq));
  return row?.hash;
}
