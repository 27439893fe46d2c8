import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let project: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "console-turn-"));
  cpSync("lib/commands/turn.mjs", join(project, "lib/commands/turn.mjs"));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(project, { recursive: true });
});

// Takes a turn, says "in", stays until it is told to leave.
const WORK = `
  import { takeTurn } from "./lib/commands/turn.mjs";
  await takeTurn(async () => {
    process.send("in");
    await new Promise((leave) => process.once("message", leave));
  });
  process.disconnect();
`;

function start(): ChildProcess {
  const child = spawn(process.execPath, ["--input-type=module", "-e", WORK], {
    cwd: project,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  children.push(child);
  return child;
}

const lock = () => join(project, "node_modules/.console/turn");

test("of two who want to build, the second says that it waits, and goes when the first is done", async () => {
  const first = start();
  await once(first, "message");
  const second = start();
  expect(String((await once(second.stdout!, "data"))[0])).toContain("Waiting for another start");
  first.send("leave");
  expect((await once(second, "message"))[0]).toBe("in");
  second.send("leave");
  await once(second, "exit");
  expect(existsSync(lock())).toBe(false);
});

test("who is interrupted lets go", async () => {
  const child = start();
  await once(child, "message");
  child.kill("SIGINT");
  expect((await once(child, "exit"))[0]).toBe(130);
  expect(existsSync(lock())).toBe(false);
});

test("a turn that was left behind long ago does not count", async () => {
  const leftBehind = start();
  await once(leftBehind, "message");
  leftBehind.kill("SIGKILL");
  await once(leftBehind, "exit");
  writeFileSync(lock(), "gone");
  utimesSync(lock(), 0, 0);
  const next = start();
  expect((await once(next, "message"))[0]).toBe("in");
});
