import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findAccount } from "#lib/accounts.ts";
import { stopInheriting } from "#lib/permissions/inheritance.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { useWorld } from "#lib/testing/world.ts";
import { createSubaccount } from "./create.ts";
import { listQueryText, readListQuery } from "./list-query.ts";
import { listSubaccounts } from "./list.ts";
import { closeSubaccount } from "./manage.ts";

const world = useWorld();

const view = (sid: string) => findAccount(world.people.owner, sid);
const list = async (parameters: Record<string, string> = {}) =>
  listSubaccounts(await view(world.parent), readListQuery(parameters));
const names = async (parameters: Record<string, string>) =>
  (await list(parameters)).rows.map(({ name }) => name);

async function save(accountSid: string, enable: string[], disable: string[] = []): Promise<void> {
  const revision = (await view(accountSid)).permissionsVersion;
  const acknowledged = enable.filter((id) => id === "NG" || id === "PK").toSorted();
  const form = { accountSid, revision, idempotencyKey: randomUUID(), acknowledged };
  await savePermissions(world.people.owner, { ...form, enable, disable });
}

/** Acme Retail {US FR NG}: Retail Alerts with its own {US PK PT}, Retail OTP following, Old closed, and sixty more that follow. */
beforeAll(async () => {
  await save(world.parent, ["FR", "NG"]);
  await stopInheriting(world.people.owner, {
    accountSid: world.alerts,
    revision: (await view(world.alerts)).permissionsVersion,
    idempotencyKey: randomUUID(),
  });
  await save(world.alerts, ["PT", "PK"], ["FR", "NG"]);
  for (const name of ["Old", ...Array.from({ length: 60 }, (_, i) => `Line ${i + 1}`)]) {
    const form = { accountSid: world.parent, name, idempotencyKey: randomUUID() };
    const { sid } = await createSubaccount(world.people.owner, form);
    if (name === "Old") await closeSubaccount(world.people.owner, { accountSid: sid, confirmed: "yes" });
  }
});

describe("the list of subaccounts", () => {
  it("tells of each what is enabled and how it differs from its parent", async () => {
    const { rows, parent } = await list({ q: "retail" });
    expect(parent).toEqual({ enabled: 3, highRisk: 1 });
    expect(rows).toMatchObject([
      { name: "Retail Alerts", inherits: false, enabled: 3, highRisk: 1, more: 2, less: 2 },
      { name: "Retail OTP", inherits: true, enabled: 3, highRisk: 1, more: 0, less: 0 },
    ]);
  });

  it("is filtered, and counts what each filter has", async () => {
    const { counts } = await list();
    expect(counts).toEqual({ open: 62, inherited: 61, overridden: 1, closed: 1 });
    expect(await names({ show: "overridden" })).toEqual(["Retail Alerts"]);
    expect(await names({ show: "closed" })).toEqual(["Old"]);
  });

  it("is searched by part of a name or by sid", async () => {
    expect(await names({ q: "ALERT" })).toEqual(["Retail Alerts"]);
    expect(await names({ q: world.otp })).toEqual(["Retail OTP"]);
  });

  it("is sorted as people count, by figures too", async () => {
    expect((await names({})).slice(0, 3)).toEqual(["Line 1", "Line 2", "Line 3"]);
    expect((await names({ sort: "differences" }))[0]).toBe("Retail Alerts");
  });

  it("is paged by cursor in every order", async () => {
    for (const sort of ["name", "newest", "enabled", "high-risk", "differences"]) {
      const first = await list({ sort });
      const second = await list({ sort, after: first.next! });
      const all = [...first.rows, ...second.rows].map(({ sid }) => sid);
      expect(new Set(all).size).toBe(62);
      expect(second.next).toBeUndefined();
      expect((await list({ sort, after: second.previous! })).rows).toEqual(first.rows);
    }
  });
});

it("keeps its query in the address, and begins at the first page when the query changes", () => {
  const query = readListQuery({ q: " a&b ", show: "overridden", sort: "enabled", after: "x" });
  expect(listQueryText(query, { after: "y" })).toBe("?q=a%26b&show=overridden&sort=enabled&after=y");
  expect(listQueryText(query, { show: "open" })).toBe("?q=a%26b&sort=enabled");
  expect(readListQuery({ show: "nonsense", sort: ["a", "b"] })).toMatchObject({ show: "open", sort: "name" });
});
