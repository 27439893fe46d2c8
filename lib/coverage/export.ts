import { byteOrderMark, csvLine } from "#lib/csv.ts";
import { destinations } from "#lib/destinations/destination.ts";
import { isHighRisk, riskOf } from "#lib/destinations/risk.ts";
import { parts } from "#lib/parts.ts";
import { coverageOf } from "./by-account.ts";
import { coverageByCountry } from "./by-country.ts";
import type { OrganizationView } from "./organization.ts";

/** CSV, a line per destination: in how many accounts it is enabled. Piece by piece. */
export async function* exportCountries(organization: OrganizationView): AsyncGenerator<string> {
  const openness = await coverageByCountry(organization);
  const lines = destinations.map(({ id, name, shownPrefixes, continent }) => {
    const { own, inherited } = openness.get(id) ?? { own: 0, inherited: 0 };
    const { level } = riskOf(id);
    return csvLine([id, name, shownPrefixes, continent, level, own + inherited, own, inherited]);
  });
  const head = ["Code", "Country", "Prefixes", "Continent", "Risk"];
  const counts = ["Accounts enabled", "By own permissions", "By inheritance"];
  yield byteOrderMark + csvLine([...head, ...counts]) + lines.join("");
}

/** CSV, a line per account and a column per destination: "enabled" or empty. Piece by piece, however many accounts there are. */
export async function* exportAccounts(organization: OrganizationView): AsyncGenerator<string> {
  const head = ["Account", "Sid", "Parent account", "Status", "Permissions", "Enabled", "High risk"];
  yield byteOrderMark + csvLine([...head, ...destinations.map(({ id, name }) => `${name} (${id})`)]);
  for (const part of parts(organization.accounts, 100)) {
    const lines = (await coverageOf(part)).map(({ account, inheritedFrom, enabled }) =>
      csvLine([
        account.name,
        account.sid,
        account.parentName,
        account.status,
        inheritedFrom === null ? "own" : "inherited",
        enabled.size,
        [...enabled].filter(isHighRisk).length,
        ...destinations.map(({ id }) => (enabled.has(id) ? "enabled" : "")),
      ]),
    );
    yield lines.join("");
  }
}
