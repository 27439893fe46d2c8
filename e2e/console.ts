import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Template } from "./template.ts";

/** A running console with data of its own. */
export interface Console {
  url: string;
  dataDir: string;
  /** What it seeded the database with; empty where it started on an empty one. */
  sample: Template;
  /** Waits until its terminal shows something, and answers the match: the set-up link, a one-time code. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends it as a service manager does, and answers its exit code. */
  stop(): Promise<number | null>;
}

const NOTHING: Template = { users: [], accounts: [], apiKeys: [], userSids: {}, tokens: {} };

/** Starts the built console on a free port, as `npm start` does. */
export async function startConsole({ seeded = true, env = {} } = {}): Promise<Console> {
  const folder = mkdtempSync(join(tmpdir(), "console-journey-"));
  const dataDir = join(folder, "data");
  mkdirSync(dataDir, { mode: 0o700 });
  const template = process.env["JOURNEY_TEMPLATE"]!;
  if (seeded) cpSync(join(template, "console.db"), join(dataDir, "console.db"));
  const port = await freePort();
  const terminal = new Terminal(
    spawn(process.execPath, ["lib/commands/bootstrap.mjs", "serve"], {
      env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );
  await terminal.printed(/is ready on/);
  return {
    url: `http://localhost:${port}`,
    dataDir,
    sample: seeded
      ? (JSON.parse(readFileSync(join(template, "template.json"), "utf8")) as Template)
      : NOTHING,
    printed: (pattern) => terminal.printed(pattern),
    async stop() {
      const code = await terminal.end();
      rmSync(folder, { recursive: true });
      return code;
    },
  };
}

/** A port that nothing uses at the moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  return port;
}

/** What a process has printed so far, and what it prints next. */
class Terminal {
  readonly #child: ChildProcess;
  readonly #changes = new EventEmitter();
  #text = "";
  /** Also when a worker that is given up on leaves without stopping its consoles. */
  readonly #kill = () => void this.#child.kill("SIGTERM");

  constructor(child: ChildProcess) {
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (data) => {
        this.#text += String(data);
        this.#changes.emit("change");
      });
    child.once("exit", () => this.#changes.emit("change"));
    process.once("exit", this.#kill);
  }

  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.#text);
      if (match) return match;
      if (this.#child.exitCode !== null) throw new Error(`The console ended:\n${this.#text}`);
      await once(this.#changes, "change");
    }
  }

  async end(): Promise<number | null> {
    process.off("exit", this.#kill);
    this.#kill();
    if (this.#child.exitCode === null) await once(this.#child, "exit");
    return this.#child.exitCode;
  }
}
