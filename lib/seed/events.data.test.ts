import { expect, it } from "vitest";
import { database } from "#db/database.ts";
import { headOf } from "#lib/audit/head.ts";
import { verifyDatabase } from "#lib/audit/verify/database.ts";
import { useWorld } from "#lib/testing/world.ts";
import { seedEvents } from "./events.ts";

useWorld();

it("makes as many events as asked for, in a chain and with permissions that verify", async () => {
  const before = (await headOf(database().read)).seq;
  let told = 0;
  await seedEvents(600, (made) => (told = made));
  expect(told).toBe(600);
  // Beside them there are the sign-ins and sign-outs of the Owner and the Administrator.
  expect((await headOf(database().read)).seq - before).toBe(604);
  const { findings } = await verifyDatabase(database().read, { checkpoints: [], keys: [] });
  expect(findings.kept).toEqual([]);
});
