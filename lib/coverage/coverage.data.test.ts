import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findAccount } from "#lib/accounts.ts";
import { destinations } from "#lib/destinations/destination.ts";
import { NotFound } from "#lib/errors.ts";
import { stopInheriting } from "#lib/permissions/inheritance.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { closeSubaccount } from "#lib/subaccounts/manage.ts";
import { createSubaccount } from "#lib/subaccounts/create.ts";
import { renameSubaccount } from "#lib/subaccounts/manage.ts";
import { useWorld } from "#lib/testing/world.ts";
import { coverageByAccount } from "./by-account.ts";
import { coverageByCountry } from "./by-country.ts";
import { countryPage } from "./countries.ts";
import { readCountryQuery, readCoverageQuery } from "./coverage-query.ts";
import { exportAccounts, exportCountries } from "./export.ts";
import { coverageOfCountry } from "./of-country.ts";
import { findOrganization } from "./organization.ts";

const world = useWorld();

const view = (sid: string) => findAccount(world.people.owner, sid);
const organization = (actor = world.people.support) => findOrganization(actor, world.organization);

async function save(accountSid: string, enable: string[], disable: string[] = []): Promise<void> {
  const revision = (await view(accountSid)).permissionsVersion;
  const acknowledged = enable.filter((id) => id === "NG" || id === "PK").toSorted();
  const form = { accountSid, revision, idempotencyKey: randomUUID(), acknowledged };
  await savePermissions(world.people.owner, { ...form, enable, disable });
}

async function textOf(pieces: AsyncGenerator<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

/** Acme Retail {US NG} with Retail OTP following it, Retail Alerts with its own {US PT}, and one closed that followed. */
beforeAll(async () => {
  await save(world.parent, ["NG"]);
  await stopInheriting(world.people.owner, {
    accountSid: world.alerts,
    revision: (await view(world.alerts)).permissionsVersion,
    idempotencyKey: randomUUID(),
  });
  await save(world.alerts, ["PT"], ["NG"]);
  const form = { accountSid: world.parent, name: "Old", idempotencyKey: randomUUID() };
  const { sid } = await createSubaccount(world.people.owner, form);
  await closeSubaccount(world.people.owner, { accountSid: sid, confirmed: "yes" });
});

describe("an organization", () => {
  it("has the open accounts on which the person has a role", async () => {
    const { name, accounts, changeable } = await organization();
    expect([name, accounts.map((account) => account.name), changeable]).toEqual([
      "Acme",
      ["Acme Retail", "Retail Alerts", "Retail OTP"],
      false,
    ]);
    expect((await organization(world.people.administrator)).changeable).toBe(true);
  });

  it("is not found by strangers, exactly as an unknown one", async () => {
    await expect(organization(world.globex.owner)).rejects.toBeInstanceOf(NotFound);
    for (const sid of [`OR${"0".repeat(32)}`, "OR", "OR\0", "__proto__"]) {
      await expect(findOrganization(world.people.owner, sid)).rejects.toBeInstanceOf(NotFound);
    }
  });
});

describe("coverage by country", () => {
  it("counts accounts that enabled it themselves and accounts that follow", async () => {
    const openness = await coverageByCountry(await organization());
    expect([...openness].toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      ["NG", { own: 1, inherited: 1 }],
      ["PT", { own: 1, inherited: 0 }],
      ["US", { own: 2, inherited: 1 }],
    ]);
  });

  it("is a page of countries that can be searched, filtered and sorted", async () => {
    const openness = await coverageByCountry(await organization());
    const ids = (parameters: Record<string, string>) => {
      const query = readCoverageQuery(parameters);
      if (query.view !== "countries") throw new Error("not by country");
      return countryPage(openness, query).rows.map(({ destination }) => destination.id);
    };
    expect(ids({ show: "open" })).toEqual(["NG", "PT", "US"]);
    expect(ids({ show: "open", sort: "accounts" })).toEqual(["US", "NG", "PT"]);
    expect(ids({ q: "nigeria" })).toEqual(["NG"]);
    expect(ids({ q: "+351" })).toEqual(["PT"]);
    expect(ids({ q: "nigeria", show: "closed" })).toEqual([]);
    expect(ids({}).length).toBe(50);
  });

  it("names the accounts of one country, by whose set, and who made it so", async () => {
    const { rows, counts } = await coverageOfCountry(
      await organization(),
      "NG",
      readCountryQuery({ show: "all" }),
    );
    expect(counts).toEqual({ enabled: 2, disabled: 1 });
    expect(rows).toMatchObject([
      { account: { name: "Acme Retail" }, enabled: true, inheritedFrom: null, decision: { by: "owner" } },
      { account: { name: "Retail Alerts" }, enabled: false, inheritedFrom: null, decision: { by: "owner" } },
      { account: { name: "Retail OTP" }, enabled: true, inheritedFrom: "Acme Retail" },
    ]);
    const undecided = await coverageOfCountry(await organization(), "FR", readCountryQuery({}));
    expect(undecided).toMatchObject({ rows: [], counts: { enabled: 0, disabled: 3 } });
    const found = await coverageOfCountry(await organization(), "NG", readCountryQuery({ q: "otp" }));
    expect(found.counts).toEqual({ enabled: 1, disabled: 0 });
  });
});

describe("coverage by account", () => {
  it("tells what is enabled in each, by whose set", async () => {
    const { rows } = await coverageByAccount(await organization(), { view: "accounts", q: "", after: "" });
    expect(
      rows.map(({ account, inheritedFrom, enabled }) => [
        account.name,
        inheritedFrom,
        [...enabled].toSorted(),
      ]),
    ).toEqual([
      ["Acme Retail", null, ["NG", "US"]],
      ["Retail Alerts", null, ["PT", "US"]],
      ["Retail OTP", "Acme Retail", ["NG", "US"]],
    ]);
  });

  it("is searched by name, sid or parent", async () => {
    const found = async (q: string) =>
      (await coverageByAccount(await organization(), { view: "accounts", q, after: "" })).found;
    expect([await found("alerts"), await found(world.otp), await found("acme")]).toEqual([1, 1, 3]);
  });
});

describe("the export", () => {
  it("has a line per country with its counts", async () => {
    const lines = (await textOf(exportCountries(await organization()))).split("\r\n");
    expect(lines[0]).toBe(
      "\uFEFFCode,Country,Prefixes,Continent,Risk,Accounts enabled,By own permissions,By inheritance",
    );
    expect(lines.find((line) => line.startsWith("NG,"))).toBe("NG,Nigeria,'+234,Africa,high,2,1,1");
    expect(lines.length).toBe(1 + 237 + 1);
  });

  it("has a line per account with a column per country, and no formula in it", async () => {
    await renameSubaccount(world.people.owner, { accountSid: world.otp, name: '=HYPERLINK("//x";1)' });
    const lines = (await textOf(exportAccounts(await organization()))).split("\r\n");
    const column = 7 + destinations.findIndex(({ id }) => id === "NG");
    expect(lines[1]!.split(",")[column]).toBe("enabled");
    expect(lines.find((line) => line.includes("HYPERLINK"))).toMatch(/^"'=HYPERLINK\(""\/\/x"";1\)",AC/);
  });
});
