import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { provideSecrets } from "./secrets.ts";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "console-secrets-")), "data");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

test("the first start makes secrets that only this user can read", () => {
  const env: Record<string, string> = {};
  provideSecrets(folder, env);
  expect(env["AUTH_SECRET"]).toHaveLength(43);
  expect(Buffer.from(env["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"]!, "base64")).toHaveLength(32);
  expect(readdirSync(folder)).toEqual(["secrets.json"]);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test("later starts have the same secrets", () => {
  const [first, second]: Record<string, string>[] = [{}, {}];
  provideSecrets(folder, first!);
  provideSecrets(folder, second!);
  expect(second).toEqual(first);
});

test("two installations have different secrets", () => {
  const [first, second]: Record<string, string>[] = [{}, {}];
  provideSecrets(folder, first!);
  provideSecrets(`${folder}2`, second!);
  expect(second!["AUTH_SECRET"]).not.toBe(first!["AUTH_SECRET"]);
});

test("the environment's secrets win", () => {
  const env: Record<string, string> = { AUTH_SECRET: "given" };
  provideSecrets(folder, env);
  expect(env["AUTH_SECRET"]).toBe("given");
});

test("secrets that others can read are refused by name", () => {
  provideSecrets(folder, {});
  chmodSync(join(folder, "secrets.json"), 0o644);
  expect(() => provideSecrets(folder, {})).toThrow(/secrets\.json.*chmod 600/);
});
