import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { checkpointFile } from "./publish.ts";
import { type Checkpoint, checkpointSchema } from "./statement.ts";

/** What the end of the file of checkpoints says. */
export interface Newest {
  /** The newest checkpoint of the installation; undefined where there is none. */
  checkpoint: Checkpoint | undefined;
  /** The sizes of those that were looked at: all after `since`, which is 0 unless the file is a long one. */
  sizes: ReadonlySet<number>;
  since: number;
  /** Whether every line that was looked at is a checkpoint. */
  readable: boolean;
}

// Some two hundred checkpoints: the newest is among them, unless the file is mostly about other installations.
const tailBytes = 64 * 1024;
const nothing: Newest = { checkpoint: undefined, sizes: new Set(), since: 0, readable: true };
let cached: { state: string; newest: Newest } | undefined;

/**
 * The newest checkpoint of an installation in the file of the data folder. Looks at the end of the file alone, and only where
 * the file is another than last time, so that a page may ask.
 */
export function newestPublished(dataDir: string, origin: string): Newest {
  const path = checkpointFile(dataDir);
  const file = open(path);
  if (file === undefined) return nothing;
  try {
    const { ino, size, mtimeMs } = fstatSync(file);
    const state = [path, origin, ino, size, mtimeMs].join("\n");
    if (cached?.state !== state) {
      const tail = newestIn(textFrom(file, Math.max(0, size - tailBytes), size), origin, size > tailBytes);
      const newest = tail.checkpoint || size <= tailBytes ? tail : newestIn(textFrom(file, 0, size), origin);
      cached = { state, newest };
    }
    return cached.newest;
  } finally {
    closeSync(file);
  }
}

function open(path: string): number | undefined {
  try {
    return openSync(path, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function textFrom(file: number, from: number, to: number): string {
  const bytes = Buffer.alloc(to - from);
  return bytes.toString("utf8", 0, readSync(file, bytes, 0, bytes.length, from));
}

function newestIn(text: string, origin: string, beginsInside = false): Newest {
  const lines = text.split("\n").slice(beginsInside ? 1 : 0);
  const read = lines.filter((line) => line.trim() !== "").map(checkpointIn);
  const own = read.flatMap((checkpoint) => (checkpoint?.origin === origin ? [checkpoint] : []));
  const checkpoint = own.toSorted((a, b) => a.size - b.size).at(-1);
  const sizes = new Set(own.map(({ size }) => size));
  const since = beginsInside ? Math.min(...sizes) : 0;
  return { checkpoint, sizes, since, readable: !read.includes(undefined) };
}

function checkpointIn(line: string): Checkpoint | undefined {
  try {
    return checkpointSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
