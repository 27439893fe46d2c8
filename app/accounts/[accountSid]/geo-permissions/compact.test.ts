import { expect, test } from "vitest";
import type { EffectivePermissions } from "#lib/permissions/effective.ts";
import { compactChanges, lastChangesOf } from "./compact.ts";

test("last changes survive the journey to the browser, each event once", () => {
  const ann = { enabled: true, by: "Ann Lee", at: new Date("2026-11-03T10:00:00Z"), eventSid: "AE2", seq: 2 };
  const platform = { enabled: true, by: null, at: new Date("2026-11-01T10:00:00Z"), eventSid: "AE1", seq: 1 };
  const permissions: EffectivePermissions = {
    origin: { accountSid: "AC1", name: "Acme", inherited: false },
    revision: 2,
    decisions: new Map([
      ["US", { ...platform, destinationId: "US" }],
      ["DE", { ...ann, destinationId: "DE" }],
      ["NG", { ...ann, destinationId: "NG", enabled: false }],
    ]),
  };
  const compact = compactChanges(permissions);
  expect(compact.events).toHaveLength(2);
  const byAnn = { href: "/accounts/AC1/audit-log/AE2", at: "2026-11-03T10:00:00.000Z", by: "Ann Lee" };
  const changes = lastChangesOf(structuredClone(compact));
  expect(changes.get("DE")).toEqual(byAnn);
  expect(changes.get("NG")).toEqual(byAnn);
  expect(changes.get("US")).toMatchObject({ by: null });
  expect(changes.has("FR")).toBe(false);
});
