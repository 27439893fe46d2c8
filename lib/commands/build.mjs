import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installedNode, run } from "./installation.mjs";
import { PROJECT, takeTurn } from "./turn.mjs";

const SOURCES = [
  "app",
  "components",
  "lib",
  "db",
  "public",
  "proxy.ts",
  "next.config.js",
  "postcss.config.mjs",
];
const SETTINGS = ["package.json", "package-lock.json", "tsconfig.json"];
const NOT_BUILT = /\.test\.tsx?$|^lib[\\/](commands|testing)[\\/]|^db[\\/](testing|pglite-template)/;
const KEPT = 4;

// A build has a folder of its own, named after its sources: a start after an update does not pull the files from under a
// console that still runs.
const BUILDS = join(".next", "builds");
let folder;

/** The folder of the build of the present sources, from the project's folder. */
export function buildFolder() {
  return (folder ??= join(BUILDS, fingerprint().slice(0, 16)));
}

/** Builds the console, unless this very state of the sources is built. */
export async function build() {
  if (isBuilt()) return;
  await takeTurn(async () => {
    if (isBuilt()) return;
    console.log("Building the console …");
    const declarations = keep("next-env.d.ts");
    const env = {
      ...process.env,
      NODE_ENV: "production",
      CONSOLE_BUILD: buildFolder(),
      NEXT_TELEMETRY_DISABLED: "1",
    };
    await run(installedNode(), [join("node_modules", "next", "dist", "bin", "next"), "build"], PROJECT, {
      env,
    });
    declarations.restore();
    writeFileSync(join(PROJECT, buildFolder(), "ready"), "");
    dropOldBuilds();
  });
}

function isBuilt() {
  return existsSync(join(PROJECT, buildFolder(), "ready"));
}

/** Names the state of everything that a build reads. */
function fingerprint() {
  const hash = createHash("sha256").update(process.env.CONSOLE_BENCH ?? "");
  for (const file of [...SOURCES.flatMap(filesOf), ...SETTINGS].toSorted(byName))
    hash.update(`${file}\0`).update(readFileSync(join(PROJECT, file)));
  return hash.digest("hex");
}

function byName(a, b) {
  return a < b ? -1 : 1;
}

function filesOf(source) {
  const path = join(PROJECT, source);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [source];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(source, join(entry.parentPath ?? entry.path, entry.name).slice(path.length + 1)))
    .filter((file) => !NOT_BUILT.test(file));
}

/** A build points Next's declarations at itself; the editor's and the type checker's stay where they were. */
function keep(file) {
  const path = join(PROJECT, file);
  const before = existsSync(path) ? readFileSync(path) : undefined;
  return { restore: () => (before ? writeFileSync(path, before) : rmSync(path, { force: true })) };
}

function dropOldBuilds() {
  const age = (name) => statSync(join(PROJECT, BUILDS, name)).mtimeMs;
  const names = readdirSync(join(PROJECT, BUILDS)).toSorted((a, b) => age(b) - age(a));
  for (const name of names.slice(KEPT)) rmSync(join(PROJECT, BUILDS, name), { recursive: true, force: true });
}
