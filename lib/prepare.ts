import { randomBytes } from "node:crypto";
import { auditHead } from "#db/schema.ts";
import { genesisHash } from "./audit/chain.ts";
import { bookkeep } from "./mutation.ts";

/** Gives a freshly migrated database the head of its audit chain. Several servers may do it at once; one head comes of it. */
export async function prepareDatabase(): Promise<void> {
  const origin = randomBytes(16).toString("hex");
  await bookkeep((tx) =>
    tx
      .insert(auditHead)
      .values({ id: 1, origin, seq: 0, hash: genesisHash(origin), at: new Date(0) })
      .onConflictDoNothing(),
  );
}
