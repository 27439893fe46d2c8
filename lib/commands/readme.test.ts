import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");

test("the configuration table names every variable that the configuration reads, and no other", () => {
  const source = readFileSync("lib/configuration.ts", "utf8");
  const read = [...source.matchAll(/^ {2}([A-Z_]+): (?:z|positive)\b/gm)].map(([, name]) => name);
  const elsewhere = ["LOG_LEVEL", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"];
  const table = [...readme.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
  expect(new Set(table)).toEqual(new Set([...read, ...elsewhere]));
});

test("every command that it names is a script", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(scripts).toHaveProperty([name]);
});

test("the pictures that it shows are there", () => {
  const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path!);
  expect(pictures.length).toBeGreaterThan(0);
  for (const path of pictures) expect(readFileSync(path).subarray(1, 4).toString()).toBe("PNG");
});
