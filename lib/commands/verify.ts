import { parseArgs } from "node:util";
import { openSnapshot } from "#db/snapshot.ts";
import { knownKeys } from "#lib/audit/checkpoint/key.ts";
import { checkpointFile, readCheckpoints } from "#lib/audit/checkpoint/publish.ts";
import type { Checkpoint } from "#lib/audit/checkpoint/statement.ts";
import { type Report, verifyDatabase } from "#lib/audit/verify/database.ts";
import { verifyExport } from "#lib/audit/verify/export.ts";
import { configuration } from "#lib/configuration.ts";

const usage = `npm run verify                              the database, while the console serves or not
npm run verify -- --export FILE             an NDJSON export, without any database
  --checkpoint FILE   checkpoints that were kept elsewhere
  --key KEY           the public key that they must be signed with (repeat for several)
  --partial           the export leaves events out: check only those that are there`;

try {
  const { values } = parseArgs({
    options: {
      checkpoint: { type: "string", multiple: true, default: [] },
      export: { type: "string" },
      key: { type: "string", multiple: true, default: [] },
      partial: { type: "boolean", default: false },
    },
  });
  if (values.partial && values.export === undefined)
    throw new Error("--partial is about an export: it needs --export FILE");
  const report = await verify(values);
  print(report, values);
  process.exitCode = report.findings.count > 0 ? 1 : 0;
} catch (error) {
  console.error(`Cannot verify: ${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
}

interface Options {
  checkpoint: string[];
  export?: string | undefined;
  key: string[];
  partial: boolean;
}

async function verify(options: Options): Promise<Report> {
  const { dataDir, databaseUrl } = configuration();
  const given = options.checkpoint.flatMap((file) => required(file));
  if (options.export !== undefined) {
    return verifyExport(options.export, { checkpoints: given, keys: options.key, partial: options.partial });
  }
  const keys = options.key.length > 0 ? options.key : knownKeys(dataDir);
  // Read before the database, so that whatever it attests is in there.
  const published = publishedCheckpoints(dataDir);
  const snapshot = await openSnapshot(databaseUrl);
  try {
    return await verifyDatabase(snapshot.read, { checkpoints: given, keys, published });
  } finally {
    await snapshot.close();
  }
}

// A folder in which no console has ever signed is not the data folder of this database, and has nothing to compare with.
function publishedCheckpoints(dataDir: string): Checkpoint[] | undefined {
  const published = readCheckpoints(checkpointFile(dataDir));
  return published.length > 0 || knownKeys(dataDir).length > 0 ? published : undefined;
}

function required(file: string) {
  const found = readCheckpoints(file);
  if (found.length === 0) throw new Error(`${file} has no checkpoint in it`);
  return found;
}

function print(report: Report, options: Options): void {
  const { origin, events, inFull, digests, accounts, confirmed, gaps, findings } = report;
  const number = new Intl.NumberFormat("en");
  console.log(`Audit chain of the installation ${origin ?? "(unknown)"}`);
  console.log(`Events up to ${number.format(events)}, checkpoints that agree: ${number.format(confirmed)}`);
  if (options.export !== undefined)
    console.log(`Events in full: ${number.format(inFull)}, only as digests: ${number.format(digests)}`);
  if (accounts > 0) console.log(`Accounts whose permissions were replayed: ${number.format(accounts)}`);
  if (options.partial)
    console.log(`Partial: events are left out in ${number.format(gaps)} places, and nobody can say which.`);
  if (confirmed === 0 && findings.count === 0)
    console.log("No checkpoint was compared: a chain that was rewritten as a whole would look the same.");
  if (findings.count === 0) return console.log("\nVerified: nothing is off.");
  console.log("");
  for (const { message } of findings.kept) console.log(`✗ ${message}`);
  if (findings.count > findings.kept.length)
    console.log(`… and ${number.format(findings.count - findings.kept.length)} more`);
  if (findings.firstBadSeq !== null) console.log(`\nFirst bad seq: ${findings.firstBadSeq}`);
  console.log(
    `\nNot verified: ${number.format(findings.count)} ${findings.count === 1 ? "problem" : "problems"}.`,
  );
}
