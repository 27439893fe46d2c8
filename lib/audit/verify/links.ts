import { eventDigest, type HashedEvent, linkHash } from "#lib/audit/chain.ts";
import type { Checkpoint } from "#lib/audit/checkpoint/statement.ts";
import type { Findings } from "./problem.ts";

/** An event in its place. */
export interface Link {
  seq: number;
  /** Left out where the content is. */
  prevHash?: string;
  hash: string;
  /** Only its digest where the content is left out; null where it cannot be read. */
  content: HashedEvent | { digest: string } | null;
}

/** A position of the chain and the hash of the event there. */
export interface Position {
  seq: number;
  hash: string;
}

interface Options {
  /** The position in front of the first link. */
  start: Position;
  /** Signed statements about this chain; their signatures are checked already. */
  checkpoints: readonly Checkpoint[];
  findings: Findings;
  /** Events may be left out, as in an export of one account. What is there must still fit. */
  gapsAllowed?: boolean;
}

/**
 * Walks along a chain, link by link, and finds what does not fit: a gap, an event that does not follow the one in front, a
 * content that does not have its hash, a clock that runs backwards, and a checkpoint that says otherwise.
 */
export function walkAlong({ start, checkpoints, findings, gapsAllowed = false }: Options) {
  const at = { ...start };
  const waiting = checkpoints.toSorted((a, b) => a.size - b.size);
  let clock = "";
  let gaps = 0;
  let confirmed = 0;

  function step(link: Link): void {
    const { seq, hash } = link;
    if (seq <= at.seq)
      return findings.add(seq, `event ${seq} stands after event ${at.seq}: the order was changed`);
    if (seq > at.seq + 1) {
      gaps += 1;
      if (!gapsAllowed) findings.add(at.seq + 1, missing(at.seq + 1, seq - 1));
    } else if (link.prevHash !== undefined && link.prevHash !== at.hash) {
      findings.add(seq, `event ${seq} does not follow the event in front of it`);
    }
    if (!hasItsHash(link, at.hash))
      findings.add(seq, `event ${seq} does not have its hash: its content was changed`);
    if (link.content && "createdAt" in link.content) {
      if (link.content.createdAt < clock)
        findings.add(seq, `event ${seq} is older than the one in front of it`);
      clock = link.content.createdAt;
    }
    Object.assign(at, { seq, hash });
    while (waiting[0] && waiting[0].size <= seq) compare(waiting.shift()!);
  }

  function compare({ size, hash, time }: Checkpoint): void {
    if (size < at.seq) return;
    if (hash === at.hash) confirmed += 1;
    else
      findings.add(size, `the checkpoint of ${time} attests another event ${size}: the chain was rewritten`);
  }

  /** Ends the walk. `confirmed` counts the checkpoints that agree with the chain. */
  function end(): Position & { gaps: number; confirmed: number } {
    for (const { size, time } of gapsAllowed ? [] : waiting)
      findings.add(at.seq + 1, cutOff(at.seq, size, time));
    return { ...at, gaps, confirmed };
  }

  return { step, end };
}

function hasItsHash({ prevHash, hash, content }: Link, before: string): boolean {
  const digest = content && ("digest" in content ? content.digest : digestOf(content));
  return digest !== null && hash === linkHash(prevHash ?? before, digest);
}

// What was written by hand may hold values that JSON cannot carry, such as half of a character.
function digestOf(content: HashedEvent): string | null {
  try {
    return eventDigest(content);
  } catch {
    return null;
  }
}

function missing(from: number, to: number): string {
  return from === to ? `event ${from} is missing` : `events ${from} to ${to} are missing`;
}

function cutOff(last: number, size: number, time: string): string {
  return `the chain ends at event ${last}, but the checkpoint of ${time} attests ${size} events: the newest were cut off, or this is an older copy`;
}
