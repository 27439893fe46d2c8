// The entry of every npm script. It runs on whatever Node the machine has (20 or later) before anything is installed, so it
// is plain JavaScript without packages: install, build if the command serves pages, then hand over to the Node of the lock file.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { build, BUILD } from "./build.mjs";
import { install, installedNode } from "./installation.mjs";
import { PROJECT } from "./turn.mjs";

const NEEDS_BUILD = new Set(["serve", "demo", "build", "screenshots"]);

const [command = "serve", ...args] = process.argv.slice(2);
const dev = args.includes("--dev");

try {
  await install();
  if (NEEDS_BUILD.has(command) && !dev) await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (command !== "build") run(installedNode(), [join(PROJECT, "lib", "commands", `${command}.ts`), ...args]);

/** Hands the terminal and every signal to the command, and ends as it ends. */
function run(node, argv) {
  const path = join(PROJECT, "node_modules", ".bin") + delimiter + process.env.PATH;
  const env = { ...process.env, PATH: path };
  if (command === "serve")
    Object.assign(env, dev ? { NODE_ENV: "development" } : { NODE_ENV: "production", CONSOLE_BUILD: BUILD });
  const child = spawn(node, argv, { cwd: PROJECT, stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  stopWithNpm(() => child.kill("SIGTERM"));
  child.on("error", (error) => {
    console.error(`Cannot run ${node}: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/** npm passes SIGTERM to its shell, and some shells end without telling what they run: notice that they are gone. */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}
