import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Console, startConsole } from "#e2e/console.ts";
import { timesAsLong } from "./compare.ts";
import type { Bench, Figure } from "./figure.ts";
import { askAs } from "./keyed.ts";
import { visitAsOwner } from "./visit.ts";

const [few, many] = [1000, Number(process.env["BENCH_EVENTS"] ?? 1_000_000)];

/** The audit log, its filters and the events API at a thousand events and at a million. */
export const bench: Bench = async () => {
  const [short, long] = [await consoleWith(few), await consoleWith(many)];
  try {
    const figures: Figure[] = [];
    const accountSid = short.site.sample.accounts.find(({ name }) => name === "Acme Retail")!.sid;
    const adam = short.site.sample.userSids["admin@acme.example"]!;
    const log = `/accounts/${accountSid}/audit-log`;
    const pages = [visitAsOwner(short.site), visitAsOwner(long.site)] as const;
    // Both have just started, and one of them on a file of which half is still on its way to the disk: let that pass first.
    for (let i = 0; i < 300; i += 1) for (const page of pages) await page.get(log);
    for (const [what, query] of [
      ["audit log page", ""],
      ["audit log by country", "?country=DE"],
      ["audit log by person and kind", `?actor=${adam}&type=sms-geographic-permissions.updated`],
      ["audit log by country, person and risk", `?country=IL&actor=${adam}&high-risk=1`],
      ["audit log, only denied", "?denied=1"],
      ["audit log of today", `?from=${today()}&to=${today()}`],
    ] as const)
      figures.push(
        await figure(
          what,
          () => pages[1].get(log + query),
          () => pages[0].get(log + query),
          40,
        ),
      );
    const asks = [askAs(short.site, "Acme Retail"), askAs(long.site, "Acme Retail")] as const;
    for (const [what, query] of [
      ["events API", ""],
      ["events API by person and type", `?ActorSid=${adam}&EventType=sms-geographic-permissions.updated`],
      [
        "events API by resource type and dates",
        `?ResourceType=api-key&StartDate=2020-01-01&EndDate=2999-01-01`,
      ],
    ] as const)
      figures.push(
        await figure(
          what,
          () => asks[1](`/v1/Events${query}`),
          () => asks[0](`/v1/Events${query}`),
          80,
        ),
      );
    return figures;
  } finally {
    await short.stop();
    await long.stop();
  }
};

async function figure(
  what: string,
  long: () => Promise<unknown>,
  short: () => Promise<unknown>,
  times: number,
): Promise<Figure> {
  const value = await timesAsLong(long, short, { times, atOnce: 2 });
  return { what: `${what} at ${many} events, of ${few}`, value, unit: "×", reach: { most: 1.2 } };
}

/** A console on the sample with a log of that length. */
async function consoleWith(events: number): Promise<{ site: Console; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "bench-audit-"));
  cpSync(join(process.env["JOURNEY_TEMPLATE"]!, "console.db"), join(folder, "console.db"));
  const env = { DATA_DIR: folder, SESSION_IDLE_MINUTES: "1440", API_REQUESTS_PER_MINUTE: "100000000" };
  const { status, stderr } = spawnSync(
    process.execPath,
    ["lib/commands/seed.ts", "--events", String(events)],
    {
      env: { ...process.env, ...env },
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) throw new Error(`Seeding failed: ${stderr}`);
  const site = await startConsole({ env });
  const stop = async () => {
    await site.stop();
    rmSync(folder, { recursive: true });
  };
  return { site, stop };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
