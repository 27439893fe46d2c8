import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { destinations } from "#lib/destinations/destination.ts";
import type { EventData } from "./event.ts";
import { labels, typeLabel } from "./event-types.ts";
import { sentenceOf } from "./sentence.ts";

const enabled = { previous: "disabled", updated: "enabled" };
const disabled = { previous: "enabled", updated: "disabled" };
const names: Record<string, string> = { US1: "Olivia", AC1: "Acme Retail" };
const say = (type: string, data: EventData, resourceSid = "AC1") =>
  sentenceOf({ type, resourceSid, data, nameOf: (sid) => names[sid] ?? sid });

const permissions = "sms-geographic-permissions.updated";

it.each<[EventData, string]>([
  [
    { changes: { NG: enabled, FR: disabled }, acknowledged: ["NG"] },
    "enabled Nigeria, disabled France; acknowledged high risk: Nigeria",
  ],
  [{ changes: { IT: enabled, DE: enabled, ES: enabled } }, "enabled Germany, Italy and Spain"],
  [{ changes: { FR: disabled } }, "disabled France"],
  [
    { inherits: { previous: true, updated: false }, changes: {} },
    "gave the account permissions of its own, copied from its parent account",
  ],
  [
    { inherits: { previous: false, updated: true }, changes: { FR: disabled } },
    "made the account inherit from its parent account; disabled France",
  ],
])("tells a change of permissions: %j", (data, sentence) => {
  expect(say(permissions, data)).toBe(sentence);
});

it("counts what would be too long to name", () => {
  const changes = Object.fromEntries(destinations.map(({ id }) => [id, enabled]));
  expect(say(permissions, { changes })).toMatch(/^enabled Afghanistan, .* and 227 more$/);
});

it.each<[string, EventData, string]>([
  [
    "account.created",
    { name: "Shop", changes: { US: enabled } },
    "created the account Shop; enabled United States",
  ],
  [
    "account.created",
    { name: "Alerts", parentSid: "AC1" },
    "created the subaccount Alerts, which inherits from Acme Retail",
  ],
  [
    "request.denied",
    { permission: "geo-permissions:update", foldedBefore: 0 },
    "tried to change geo permissions and was refused",
  ],
  [
    "request.denied",
    { permission: "api-keys:manage", foldedBefore: 3 },
    "tried to manage API keys and was refused; 3 more attempts before this one",
  ],
])("tells %s", (type, data, sentence) => {
  expect(say(type, data)).toBe(sentence);
});

it("tells who became what", () => {
  expect(say("member.added", { role: { previous: null, updated: "developer" } }, "US1")).toBe(
    "added Olivia as Developer",
  );
});

it("has words for types it does not know", () => {
  expect(say("cable-car.rerouted", { topSpeed: { previous: 1, updated: "2" } }, "CC1")).toBe(
    "cable car rerouted: CC1 (Top speed from 1 to 2)",
  );
  expect(typeLabel("cable-car.rerouted")).toBe("Cable car rerouted");
});

it.each(Object.keys(labels))("has a sentence of its own for %s, whatever its data", (type) => {
  expect(say(type, {})).not.toBe("");
});

it("tells what people do with their own password and sessions", () => {
  expect(say("user.password-changed", { sessionsEnded: 2 }, "US1")).toBe("changed the password");
  expect(say("session.ended", {}, "US1")).toBe("signed out");
  expect(say("session.ended", { others: 2 }, "US1")).toBe("ended 2 other sessions");
});

it("has a name for every event type that lib writes", () => {
  const written = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) => [
      ...readFileSync(join("lib", file), "utf8").matchAll(/\btype: "([a-z-]+\.[a-z-]+)"/g),
    ]);
  const types = new Set(written.map(([, type]) => type!));
  expect(types.size).toBeGreaterThan(10);
  expect([...types].filter((type) => !(type in labels))).toEqual([]);
});
