import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { openSnapshot } from "#db/snapshot.ts";
import { eventLine, headerLine } from "#lib/audit/export-line.ts";
import { headOf } from "#lib/audit/head.ts";
import { chainBatches } from "#lib/audit/stream.ts";
import { configuration } from "#lib/configuration.ts";

/** `npm run export -- --out FILE`: the whole audit log of the installation as NDJSON, while the console serves or not. */
try {
  const { out } = parseArgs({ options: { out: { type: "string" } } }).values;
  if (!out) throw new Error("Say where to: npm run export -- --out FILE");
  const snapshot = await openSnapshot(configuration().databaseUrl);
  await pipeline(Readable.from(lines(snapshot.read)), createWriteStream(out, { mode: 0o600, flags: "wx" }));
  await snapshot.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function* lines(read: Parameters<typeof headOf>[0]): AsyncGenerator<string> {
  const { origin, seq } = await headOf(read);
  yield headerLine(origin);
  for await (const batch of chainBatches(read, 0, seq)) yield batch.map(eventLine).join("");
  console.log(`${new Intl.NumberFormat("en").format(seq)} events`);
}
