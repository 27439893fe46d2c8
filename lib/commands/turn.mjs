import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const LOCK = join(PROJECT, "node_modules", ".console", "turn");
const BEAT = 1_000;
/** A holder that has not touched its lock for so long is gone. Process ids tell nothing across containers. */
const GONE = 15_000;

/** Runs the work while no other process of this checkout installs or builds. */
export async function takeTurn(work) {
  mkdirSync(dirname(LOCK), { recursive: true });
  for (let told = false; !hold(); told = true) {
    if (!told) console.log("Waiting for another start in this folder to finish installing and building …");
    if (age(LOCK) > GONE) clear();
    await wait(BEAT / 4);
  }
  const beat = setInterval(() => utimesSync(LOCK, new Date(), new Date()), BEAT);
  const release = () => rmSync(LOCK, { force: true });
  process.once("exit", release).once("SIGINT", stop).once("SIGTERM", stop);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off("exit", release).off("SIGINT", stop).off("SIGTERM", stop);
    release();
  }
}

/** Leaving by exit lets go of the lock and ends the work's own processes. */
function stop() {
  process.exit(130);
}

function hold() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Removes a lock that was left behind. Renaming first: of several who wait, one gets it. */
function clear() {
  const left = `${LOCK}.${process.pid}`;
  try {
    renameSync(LOCK, left);
    rmSync(left);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

function age(file) {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}
