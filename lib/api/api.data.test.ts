import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { findAccount } from "#lib/accounts.ts";
import { createApiKey, revokeApiKey } from "#lib/api-keys/manage.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { useWorld } from "#lib/testing/world.ts";
import { check } from "./check.ts";
import { endpoint } from "./endpoint.ts";
import { fetchEvent, listEvents } from "./events.ts";
import { geoPermissions } from "./geo-permissions.ts";
import {
  checkQuery,
  eventsQuery,
  geoPermissionsQuery,
  wireChecks,
  wireEvents,
  wirePermissions,
} from "./schemas.ts";

const world = useWorld();

const get = {
  events: endpoint(eventsQuery, ({ key, query }) => listEvents(key, query)),
  permissions: endpoint(geoPermissionsQuery, ({ key, query }) => geoPermissions(key, query)),
  checks: endpoint(checkQuery, ({ key, query }) => check(key, query), { repeated: ["To"] }),
};

let key: { sid: string; secret: string };

async function ask(what: keyof typeof get, query: string, by = key) {
  const headers = { authorization: `Basic ${Buffer.from(`${by.sid}:${by.secret}`).toString("base64")}` };
  const url = query.startsWith("http") ? query : `http://console/v1/x${query}`;
  return get[what](new Request(url, { headers }), { params: Promise.resolve({}) });
}
const events = async (query: string) => wireEvents.parse(await (await ask("events", query)).json());

async function toggle(enable: string[], disable: string[]) {
  const { owner } = world.people;
  const { permissionsVersion: revision } = await findAccount(owner, world.parent);
  const form = { accountSid: world.parent, revision, idempotencyKey: randomUUID(), acknowledged: [] };
  return savePermissions(owner, { ...form, enable, disable });
}

const create = (accountSid: string, actor = world.people.owner) =>
  createApiKey(actor, { accountSid, name: "test", lifetime: "never", idempotencyKey: randomUUID() });

beforeAll(async () => {
  key = await create(world.parent);
  for (let i = 0; i < 7; i += 1) await toggle(i % 2 ? [] : ["FR"], i % 2 ? ["FR"] : []);
});

it("pages forward and back over all that a filter selects, each event once", async () => {
  const filter = "EventType=sms-geographic-permissions.updated";
  const all = (await events(`?${filter}`)).events.map(({ sid }) => sid);
  expect(all).toHaveLength(7);
  const pages = [await events(`?${filter}&PageSize=3`)];
  for (let next = pages[0]!.meta.next_page_url; next; next = pages.at(-1)!.meta.next_page_url)
    pages.push(await events(next));
  expect(pages.flatMap((page) => page.events.map(({ sid }) => sid))).toEqual(all);
  expect(pages.map(({ meta }) => meta.page)).toEqual([0, 1, 2]);
  const back = await events(pages[2]!.meta.previous_page_url!);
  expect(back.events).toEqual(pages[1]!.events);
  expect((await events(back.meta.previous_page_url!)).meta.previous_page_url).toBeNull();
});

it("selects by any combination", async () => {
  const { userSid } = world.people.owner;
  const found = await events(
    `?ActorSid=${userSid}&ResourceSid=${world.parent}&ResourceType=sms-geographic-permissions&SourceIpAddress=203.0.113.7&StartDate=2020-01-01&EndDate=2999-01-01`,
  );
  expect(found.events).toHaveLength(7);
  expect((await events(`?ActorSid=${userSid}&EventType=account.created`)).events).toEqual([]);
  expect((await events("?StartDate=2999-01-01")).events).toEqual([]);
});

it("understands dates at the ends of time, and refuses what no database could read", async () => {
  expect((await events("?StartDate=0001-01-01&EndDate=9999-12-31T23:59:59Z&PageSize=2")).events).toHaveLength(
    2,
  );
  expect((await events("?EndDate=9999-12-31&PageSize=2")).events).toHaveLength(2);
  expect((await events("?EndDate=0001-01-01")).events).toEqual([]);
  for (const query of [
    "EventType=%00",
    "ActorSid=a%00b",
    "SourceIpAddress=%00",
    "StartDate=0000-02-30",
    "EndDate=2026-02-29",
  ])
    expect((await ask("events", `?${query}`)).status, query).toBe(400);
  for (const sid of ["\0", "AE\0", `AE${"0".repeat(31)}\0`, "' or 1=1"])
    await expect(fetchEvent({ keySid: key.sid, accountSid: world.parent }, sid), sid).rejects.toMatchObject({
      status: 404,
    });
});

it("knows only the key's own account", async () => {
  const { events: found } = await events("?PageSize=1000");
  expect(new Set(found.map((event) => event.account_sid))).toEqual(new Set([world.parent]));
});

it("answers with effective permissions, and a save counts for the very next request", async () => {
  const follower = await create(world.alerts);
  const enabled = async () => {
    const answer = wirePermissions.parse(
      await (await ask("permissions", "?CountryCode=PT", follower)).json(),
    );
    const { checks } = wireChecks.parse(await (await ask("checks", "?To=%2B351912345678", follower)).json());
    return [answer.permissions[0]!.enabled, checks[0]!.allowed, checks[0]!.event_sid];
  };
  expect(await enabled()).toEqual([false, false, null]);
  const { eventSid } = await toggle(["PT"], []);
  expect(await enabled()).toEqual([true, true, eventSid]);
});

it("is closed to a key from the moment that it is revoked", async () => {
  const short = await create(world.parent);
  expect((await ask("events", "", short)).status).toBe(200);
  await revokeApiKey(world.people.owner, { accountSid: world.parent, keySid: short.sid });
  const refused = await ask("events", "", short);
  expect(refused.status).toBe(401);
  expect(await refused.json()).toMatchObject({ code: 20003, status: 401 });
  expect(refused.headers.get("www-authenticate")).toMatch(/^Basic /);
});

it("is closed without a key", async () => {
  for (const authorization of ["", "Bearer x", "Basic", "Basic !!!", `Basic ${btoa(":")}`]) {
    const request = new Request("http://console/v1/x", { headers: authorization ? { authorization } : {} });
    expect((await get.events(request, { params: Promise.resolve({}) })).status, authorization).toBe(401);
  }
});
