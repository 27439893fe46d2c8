import { randomUUID } from "node:crypto";
import { timesAsLong } from "./compare.ts";
import type { Bench } from "./figure.ts";

/** A save: permission, change and audit event in one transaction, and the chain one longer. */
export const bench: Bench = async (visit) => {
  const account = visit.site.sample.accounts.find(({ name }) => name === "Acme Health")!;
  const path = `/accounts/${account.sid}/geo-permissions`;
  let revision = Number(/"revision":(\d+)/.exec((await visit.get(path)).replaceAll("\\", ""))![1]);
  const save = async (i: number) => {
    const [enable, disable] = i % 2 ? [[], ["NZ"]] : [["NZ"], []];
    const answer = await visit.act(path, SAVE, {
      accountSid: account.sid,
      revision: String(revision),
      idempotencyKey: randomUUID(),
      enable,
      disable,
      acknowledged: "",
    });
    const saved = /"status":"ok".*?"revision":(\d+)/.exec(answer);
    if (!saved) throw new Error(`A save was refused: ${answer.slice(0, 500)}`);
    revision = Number(saved[1]);
  };
  const nothing = () => visit.act("/bench", NOTHING, {});
  // Nobody may save more than 120 times a minute.
  const slower = await timesAsLong(save, nothing, { times: 10, rounds: 9 });
  return [
    { what: "save with event and chain, of an empty action", value: slower, unit: "×", reach: { most: 2 } },
  ];
};

const SAVE = { file: "app/accounts/[accountSid]/geo-permissions/actions.ts", name: "saveReviewed" };
const NOTHING = { file: "app/bench/nothing.ts", name: "nothing" };
