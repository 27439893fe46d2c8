import { existsSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";

const SERVER =
  /^(node:.*|server-only|next\/(headers|server|cache)|next-auth(?!\/react)(\/.*)?|pino|pg|better-sqlite3|drizzle-orm(\/.*)?|#db\/.*)$/;

// Static value imports and re-exports, `import type` left out. Our sources are formatted, so a statement starts its line.
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^"';]*?\bfrom\s+)?"([^"]+)"/gm;

/**
 * The chain of imports by which a file reaches server code through one of its imports, or undefined when it stays pure.
 * The last name in the chain is the server module.
 */
export function reaches(file: string, specifier: string, seen = new Set<string>()): string[] | undefined {
  if (SERVER.test(specifier)) return [specifier];
  const path = locate(file, specifier);
  if (!path || seen.has(path)) return undefined;
  seen.add(path);
  const source = readFileSync(path, "utf8");
  if (/^"use server"/m.test(source)) return undefined;
  for (const [, next] of source.matchAll(IMPORT)) {
    const chain = next && reaches(path, next, seen);
    if (chain) return [specifier, ...chain];
  }
  return undefined;
}

/** The project's own file behind an import; undefined for packages. */
function locate(file: string, specifier: string): string | undefined {
  const path = specifier.startsWith("#")
    ? join(projectOf(file), specifier.slice(1))
    : specifier.startsWith(".")
      ? join(dirname(file), specifier)
      : undefined;
  return path && /\.tsx?$/.test(path) && existsSync(path) ? path : undefined;
}

function projectOf(file: string): string {
  let folder = dirname(file);
  while (!existsSync(join(folder, "package.json")) && folder !== sep) folder = dirname(folder);
  return folder;
}
