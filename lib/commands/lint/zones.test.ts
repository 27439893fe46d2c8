import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

// Each snippet breaks one rule. They are linted by the project's own configuration, in one run, and each must be refused.
const REFUSED: [file: string, rule: string, source: string][] = [
  ["app/database.ts", "no-restricted-imports", `import { database } from "#db/database.ts";\nvoid database;`],
  ["app/drizzle.ts", "no-restricted-imports", `import { sql } from "drizzle-orm";\nvoid sql;`],
  ["app/command.ts", "no-restricted-imports", `import "#lib/commands/serve.ts";`],
  ["app/deep/parent.ts", "no-restricted-imports", `import "../../lib/pure.ts";`],
  ["app/barrel.ts", "no-restricted-imports", `import "#lib/index.ts";`],
  [
    "app/transaction.ts",
    "no-restricted-properties",
    `declare const d: { transaction(): number };\nd.transaction();`,
  ],
  ["components/page.ts", "no-restricted-imports", `import "#app/page.tsx";`],
  ["components/database.ts", "no-restricted-imports", `import "#db/database.ts";`],
  [
    "components/server.ts",
    "console(browser-imports)",
    `import { roles } from "#lib/server.ts";\nvoid roles;`,
  ],
  ["components/deep.ts", "console(browser-imports)", `import { deep } from "#lib/deep.ts";\nvoid deep;`],
  [
    "app/client.tsx",
    "console(browser-imports)",
    `"use client";\nimport { roles } from "#lib/server.ts";\nvoid roles;`,
  ],
  ["lib/page.ts", "no-restricted-imports", `import "#app/page.tsx";`],
  ["lib/component.ts", "no-restricted-imports", `import "#components/flag.tsx";`],
  ["lib/engine.ts", "no-restricted-imports", `import "better-sqlite3";`],
  [
    "lib/write.ts",
    "no-restricted-properties",
    `declare const d: { transaction(): number };\nd.transaction();`,
  ],
  [
    "lib/destructured.ts",
    "no-restricted-properties",
    `declare const d: { transaction: number };\nconst { transaction } = d;\nvoid transaction;`,
  ],
  ["lib/barrel.ts", "no-barrel-file", `export * from "./pure.ts";`],
  ["lib/a.ts", "no-cycle", `import { b } from "#lib/b.ts";\nexport const a: number = b;`],
  ["lib/floating.ts", "no-floating-promises", `export async function f() {}\nf();`],
  [
    "lib/thenable.ts",
    "no-floating-promises",
    `declare function query(): PromiseLike<number>;\nquery();\nexport {};`,
  ],
  ["db/role.ts", "no-restricted-imports", `import "#lib/roles.ts";`],
  ["db/request.ts", "no-restricted-imports", `import { headers } from "next/headers";\nvoid headers;`],
  ["e2e/page.ts", "no-restricted-imports", `import "#app/page.tsx";`],
];

// The same imports where they belong.
const ALLOWED: [file: string, source: string][] = [
  ["lib/pure.ts", `export const pure = 1;`],
  ["lib/server.ts", `import "server-only";\nexport const roles = 1;`],
  ["lib/deep.ts", `import { roles } from "./server.ts";\nexport const deep = roles;`],
  ["lib/b.ts", `import { a } from "./a.ts";\nexport const b: number = a;`],
  ["lib/mutation.ts", `declare const d: { transaction(): number };\nd.transaction();`],
  ["lib/query.ts", `import { sql } from "drizzle-orm";\nexport const one = sql\`1\`;`],
  [
    "app/save.ts",
    `"use server";\nimport { roles } from "#lib/server.ts";\nexport const save = async () => roles;`,
  ],
  [
    "app/island.tsx",
    `"use client";\nimport { pure } from "#lib/pure.ts";\nimport type { roles } from "#lib/server.ts";\nimport { save } from "./save.ts";\nexport type Roles = typeof roles;\nexport const island = [pure, save];`,
  ],
  ["app/route.ts", `import { roles } from "#lib/server.ts";\nvoid roles;`],
];

let folder: string;
let problems: Map<string, string[]>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lint-zones-"));
  for (const file of [".oxlintrc.json", "package.json", "tsconfig.json", "lib/commands/lint"])
    cpSync(file, join(folder, file), { recursive: true, filter: (path) => !path.endsWith(".test.ts") });
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  for (const [file, source] of [...ALLOWED, ...REFUSED.map(([path, , text]) => [path, text] as const)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${source}\n`);
  }
  problems = lint(folder);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

function lint(cwd: string): Map<string, string[]> {
  const run = spawnSync(
    process.execPath,
    ["node_modules/oxlint/bin/oxlint", "--format=json", "app", "components", "lib", "db", "e2e"],
    { cwd, encoding: "utf8" },
  );
  const report = JSON.parse(run.stdout) as { diagnostics: { filename: string; code: string }[] };
  const found = new Map<string, string[]>();
  for (const { filename, code } of report.diagnostics)
    found.set(filename, [...(found.get(filename) ?? []), code]);
  return found;
}

test.each(REFUSED)("%s is refused by %s", (file, rule) => {
  expect(problems.get(file) ?? []).toContainEqual(expect.stringContaining(rule));
});

test.each(ALLOWED.filter(([file]) => file !== "lib/b.ts"))("%s is allowed", (file) => {
  const zones = /restricted|browser-imports|no-cycle|barrel/;
  expect((problems.get(file) ?? []).filter((code) => zones.test(code))).toEqual([]);
});
