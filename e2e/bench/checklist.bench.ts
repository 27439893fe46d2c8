import { timesAsLong } from "./compare.ts";
import type { Bench } from "./figure.ts";
import { scriptsOf } from "./scripts.ts";

/** The page that people open most. */
export const bench: Bench = async (visit) => {
  const account = visit.site.sample.accounts.find(({ name }) => name === "Acme Retail")!;
  const path = `/accounts/${account.sid}/geo-permissions`;
  const open = () => visit.get(path);
  const empty = () => visit.get("/bench");
  const slower = await timesAsLong(open, empty, { times: 150, atOnce: 4 });
  const known = await scriptsOf(visit, "/bench");
  const own = (await scriptsOf(visit, path)).filter((script) => !known.includes(script));
  let scripts = 0;
  for (const script of own) scripts += await visit.gzippedKilobytes(script);
  return [
    {
      what: "checklist, requests per second, of an empty page",
      value: 1 / slower,
      unit: "×",
      reach: { least: 0.5 },
    },
    {
      what: "checklist, HTML, gzipped",
      value: await visit.gzippedKilobytes(path),
      unit: "kB",
      reach: { most: 25 },
    },
    {
      what: "checklist, JavaScript beyond an empty page, gzipped",
      value: scripts,
      unit: "kB",
      reach: { most: 20 },
    },
  ];
};
