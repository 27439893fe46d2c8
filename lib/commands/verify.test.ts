import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `npm run verify -- …` says, and how it ends. */
function verify(...args: string[]): Promise<{ code: number | null; said: string }> {
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: `file:${folder}/none.db` };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["lib/commands/verify.ts", ...args],
      { env },
      (_error, out, err) => resolve({ code: child.exitCode, said: out + err }),
    );
  });
}

describe("npm run verify", () => {
  it("calls an export without events not verified", async () => {
    const empty = join(folder, "empty.ndjson");
    writeFileSync(empty, "");
    expect(await verify("--export", empty)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/no event in the export[\s\S]*Not verified: 1 problem\./),
    });
    const header = '{"format":"sms-geo-permissions/audit-export/v1","origin":"0"}\n';
    writeFileSync(empty, header);
    expect((await verify("--export", empty)).code).toBe(1);
    expect((await verify("--export", empty, "--partial")).code).toBe(1);
  });

  it("explains itself where it is asked for a partial look at a database", async () => {
    expect(await verify("--partial")).toMatchObject({
      code: 2,
      said: expect.stringMatching(/--partial is about an export[\s\S]*npm run verify -- --export FILE/),
    });
  });

  it("explains itself where there is nothing to look at", async () => {
    expect((await verify()).code).toBe(2);
    expect((await verify("--export", join(folder, "none.ndjson"))).code).toBe(2);
    expect((await verify("--unknown")).code).toBe(2);
  });
});
