import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "console-build-"));
  for (const file of ["build.mjs", "installation.mjs", "turn.mjs"])
    cpSync(`lib/commands/${file}`, join(project, "lib/commands", file));
  for (const file of ["package.json", "package-lock.json", "tsconfig.json"])
    writeFileSync(join(project, file), "{}");
  mkdirSync(join(project, "app"));
  writeFileSync(join(project, "app", "page.tsx"), "one");
});
afterEach(() => rmSync(project, { recursive: true }));

/** The folder of the build of the project as it is now, as a new process finds it. */
function buildFolder(): string {
  const script =
    'import { buildFolder } from "./lib/commands/build.mjs"; process.stdout.write(buildFolder());';
  return execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: project,
    encoding: "utf8",
  });
}

test("the same sources have the same build", () => {
  expect(buildFolder()).toMatch(/^\.next.builds.[0-9a-f]{16}$/);
  expect(buildFolder()).toBe(buildFolder());
});

test.each(["app/page.tsx", "app/new.tsx", "package-lock.json", "proxy.ts"])(
  "a change of %s asks for another",
  (file) => {
    const before = buildFolder();
    appendFileSync(join(project, file), "two");
    expect(buildFolder()).not.toBe(before);
  },
);

test.each(["app/page.test.tsx", "lib/commands/serve.ts", "README.md"])("a change of %s does not", (file) => {
  const before = buildFolder();
  writeFileSync(join(project, file), "two");
  expect(buildFolder()).toBe(before);
});
