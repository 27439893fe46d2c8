// The entry of every npm script. It runs on whatever Node the machine has (20 or later) before anything is installed, so it
// is plain JavaScript without packages: install, build if the command serves pages, then hand over to the Node of the lock file.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { build, buildFolder } from "./build.mjs";
import { install, installedNode } from "./installation.mjs";
import { PROJECT } from "./turn.mjs";

/** Commands that show pages. The benchmark has a build of its own, with empty pages to measure against. */
const NEEDS_BUILD = new Set(["serve", "build", "screenshots", "bench"]);

const [command = "serve", ...args] = process.argv.slice(2);
const dev = args.includes("--dev");
if (command === "bench") process.env.CONSOLE_BENCH = "1";

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
  if (command === "serve") env.NODE_ENV = dev ? "development" : "production";
  if (NEEDS_BUILD.has(command) && !dev) env.CONSOLE_BUILD = buildFolder();
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
