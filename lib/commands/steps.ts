import { spawn } from "node:child_process";
import { once } from "node:events";

const bin = (name: string) => `node_modules/${name}`;

/** The commands behind a name, each a script for the Node that runs this. They run in turn; the first that fails ends the step. */
const STEPS = {
  format: [[bin("oxfmt/bin/oxfmt"), "--check"]],
  lint: [[bin("oxlint/bin/oxlint")]],
  types: [
    [bin("next/dist/bin/next"), "typegen"],
    // Not incremental: the record of an earlier run may miss the route types that were just generated.
    [bin("typescript/bin/tsc"), "--noEmit", "--incremental", "false"],
  ],
  build: [["lib/commands/bootstrap.mjs", "build"]],
  vitest: [[bin("vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json"]],
  playwright: [[bin("@playwright/test/cli.js"), "test", "--config=e2e/playwright.config.ts"]],
} as const satisfies Record<string, readonly (readonly string[])[]>;

export type Step = keyof typeof STEPS;

/** Runs steps one after the other with their output shown, also those after one that failed. */
export async function runSteps(names: readonly Step[]): Promise<{ name: Step; ok: boolean }[]> {
  const results: { name: Step; ok: boolean }[] = [];
  for (const name of names) results.push({ name, ok: await runStep(name) });
  return results;
}

/** Runs one step with its output shown. `args` go to its last command. */
export async function runStep(
  name: Step,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<boolean> {
  console.log(`\n── ${name}`);
  const commands: readonly (readonly string[])[] = STEPS[name];
  for (const [i, command] of commands.entries()) {
    const extra = i === commands.length - 1 ? args : [];
    if ((await run([...command, ...extra], env)) !== 0) return false;
  }
  return true;
}

async function run(argv: string[], env: Record<string, string>): Promise<number | null> {
  // Each tool chooses its own mode: tests are no production.
  const { NODE_ENV: _, ...inherited } = process.env;
  const options = { stdio: "inherit", env: { ...inherited, ...env } as NodeJS.ProcessEnv } as const;
  const child = spawn(process.execPath, argv, options);
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
}
