import { eq } from "drizzle-orm";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { database } from "#db/database.ts";
import { accounts } from "#db/schema.ts";
import { openStorage } from "#lib/commands/storage.ts";
import { decide } from "#lib/decision/decide.ts";
import { timesAsLong } from "./compare.ts";
import type { Bench } from "./figure.ts";

const TO = "+12025550123";

/** The decision for a number with all that it reads, in units of one small read of the same database: a row by its key. */
export const bench: Bench = async ({ site }) => {
  const folder = mkdtempSync(join(tmpdir(), "console-bench-"));
  cpSync(join(site.dataDir, "console.db"), join(folder, "console.db"));
  const close = await openStorage(`file:${folder}/console.db`);
  const account = site.sample.accounts.find(({ name }) => name === "Retail Alerts")!;
  const hundred = Array.from({ length: 100 }, (_, at) => `+120255501${String(at).padStart(2, "0")}`);
  const one = () => decide(account.sid, [TO]);
  const pace = { times: 300, rounds: 7 };
  const ofRead = await timesAsLong(one, () => smallRead(account.sid), pace);
  const ofOne = await timesAsLong(() => decide(account.sid, hundred), one, pace);
  await close();
  rmSync(folder, { recursive: true });
  return [
    { what: "decide for one number, of one database read", value: ofRead, unit: "×", reach: { most: 5 } },
    { what: "decide for 100 numbers, of decide for one", value: ofOne, unit: "×", reach: { most: 20 } },
  ];
};

async function smallRead(sid: string) {
  return database().read.select().from(accounts).where(eq(accounts.sid, sid));
}
