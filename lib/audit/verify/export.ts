import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { genesisHash } from "#lib/audit/chain.ts";
import type { Checkpoint } from "#lib/audit/checkpoint/statement.ts";
import { contentOfLine, type ExportLine, readLine } from "#lib/audit/export-line.ts";
import type { Report } from "./database.ts";
import { type Link, type Position, walkAlong } from "./links.ts";
import { Findings } from "./problem.ts";
import { trustworthy } from "./trust.ts";

interface Given {
  checkpoints: readonly Checkpoint[];
  keys: readonly string[];
  /** The export may leave events out without their digests, so that nothing is said about whether it is complete. */
  partial: boolean;
}

/**
 * Verifies an NDJSON export without any database: every event has its hash and its place, none is missing since the first of
 * the installation, and the checkpoints agree. Reads line by line. An export without any event proves nothing: a finding.
 */
export async function verifyExport(file: string, given: Given): Promise<Report> {
  const findings = new Findings();
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let origin = given.checkpoints[0]?.origin ?? null;
  let walk: ReturnType<typeof walkAlong> | undefined;
  const counted = { inFull: 0, digests: 0 };
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (text.trim() === "") continue;
    const line = readLine(text);
    if (!line) findings.add(null, `line ${number} is not a line of an export`);
    else if ("origin" in line) {
      // Another one would put another chain in the place of this one.
      if (number === 1) origin = line.origin;
      else findings.add(null, `line ${number} says whose chain it is, which only the first line may`);
    } else {
      walk ??= begin(line, origin, given, findings);
      walk.step(linkOf(line));
      counted["digest" in line ? "digests" : "inFull"] += 1;
    }
  }
  if (!walk) findings.add(null, "there is no event in the export, so that nothing can be verified");
  const { seq, gaps, confirmed } = walk?.end() ?? { seq: 0, gaps: 0, confirmed: 0 };
  return { origin, events: seq, ...counted, accounts: 0, confirmed, gaps, findings };
}

type PlacedLine = Exclude<ExportLine, { origin: string }>;

function begin(first: PlacedLine, origin: string | null, given: Given, findings: Findings) {
  const { checkpoints, keys, partial } = given;
  if (origin === null && !partial)
    findings.add(1, "the export does not say whose chain it is, and no checkpoint does");
  const trusted = origin === null ? [] : trustworthy(checkpoints, { origin, keys }, findings);
  const genesis: Position = { seq: 0, hash: origin === null ? "" : genesisHash(origin) };
  const start = partial && "prevHash" in first ? { seq: first.seq - 1, hash: first.prevHash } : genesis;
  return walkAlong({ start, checkpoints: trusted, findings, gapsAllowed: partial });
}

function linkOf(line: PlacedLine): Link {
  const { seq, hash } = line;
  if ("digest" in line) return { seq, hash, content: { digest: line.digest } };
  return { seq, hash, prevHash: line.prevHash, content: contentOfLine(line) };
}
