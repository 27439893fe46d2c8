import { randomUUID } from "node:crypto";
import { median, timesAsLong } from "./compare.ts";
import type { Bench, Figure } from "./figure.ts";
import { harmless, type Populated, startWithOrganization } from "./organization.ts";
import type { Visit } from "./visit.ts";

/** The coverage of an organization, and a country blocked in all its accounts, with 10, 100 and 1,000 accounts. */
export const bench: Bench = async () => {
  const [ten, hundred, thousand] = [
    await startWithOrganization(10),
    await startWithOrganization(100),
    await startWithOrganization(1000),
  ];
  try {
    return [
      ...(await pages(ten, hundred, 100)),
      ...(await pages(ten, thousand, 1000)),
      await blockEverywhere(ten, 10),
      await blockEverywhere(hundred, 100),
      await blockEverywhere(thousand, 1000),
    ];
  } finally {
    for (const { visit } of [ten, hundred, thousand]) await visit.site.stop();
  }
};

async function pages(small: Populated, large: Populated, accounts: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [view, query] of [
    ["by country", ""],
    ["by account", "?view=accounts"],
  ] as const) {
    const open = ({ visit, organizationSid }: Populated) =>
      visit.get(`/organizations/${organizationSid}/coverage${query}`);
    const slower = await timesAsLong(
      () => open(large),
      () => open(small),
      { times: 30, rounds: 7 },
    );
    figures.push({
      what: `coverage ${view}, ${accounts} accounts, of 10 accounts`,
      value: slower,
      unit: "×",
      reach: { most: 3 },
    });
  }
  return figures;
}

// By turns, so that both stand on the same state of the machine. What has to be read before each is not part of the time.
async function blockEverywhere(populated: Populated, accounts: number): Promise<Figure> {
  const ratios: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    const blocking = await block(populated, round % 2 ? "enable" : "disable");
    const saving = await save(populated, round % 2 ? "enable" : "disable");
    if (round > 0) ratios.push(blocking / saving);
  }
  return {
    what: `a country blocked in ${accounts} accounts, every second inheriting, of one save`,
    value: median(ratios),
    unit: "×",
    reach: { most: Math.max(3, accounts / 50) },
  };
}

// In the middle of every own set: each of them changes each time.
const country = harmless[30]!;

async function block({ visit, organizationSid }: Populated, action: "enable" | "disable") {
  const path = `/organizations/${organizationSid}/coverage/change/review?action=${action}&country=${country}&scope=all`;
  const seen = /name="seen" value="([^"]+)"/.exec(await visit.get(path))![1]!;
  const other = action === "enable" ? "disable" : "enable";
  return timed(visit, path, CONFIRM, {
    ...{ organizationSid, [action]: country, [other]: "", scope: "all", accounts: "" },
    ...{ seen, idempotencyKey: randomUUID(), acknowledged: "" },
  });
}

async function save({ visit, parentSid }: Populated, action: "enable" | "disable") {
  const path = `/accounts/${parentSid}/geo-permissions`;
  const revision = /"revision":(\d+)/.exec((await visit.get(path)).replaceAll("\\", ""))![1]!;
  const other = action === "enable" ? "disable" : "enable";
  return timed(visit, path, SAVE, {
    ...{ accountSid: parentSid, revision, idempotencyKey: randomUUID(), acknowledged: "" },
    ...{ [action]: ["NZ"], [other]: [] },
  });
}

async function timed(
  visit: Visit,
  path: string,
  action: { file: string; name: string },
  fields: Record<string, string | string[]>,
): Promise<number> {
  const start = performance.now();
  const answer = await visit.act(path, action, fields);
  const taken = performance.now() - start;
  if (!answer.includes('"status":"ok"')) throw new Error(`Refused: ${answer.slice(0, 500)}`);
  return taken;
}

const CONFIRM = {
  file: "app/organizations/[organizationSid]/coverage/change/review/actions.ts",
  name: "confirm",
};
const SAVE = { file: "app/accounts/[accountSid]/geo-permissions/actions.ts", name: "saveReviewed" };
