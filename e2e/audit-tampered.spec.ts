import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

test("a log that was changed by hand says so before anything else", async ({
  site,
  page,
  signInAs,
  accountSid,
}) => {
  await signInAs("owner");
  const log = `/accounts/${accountSid("Acme Retail")}/audit-log`;
  await page.goto(log);
  await expect(page.getByText("What does this mean?")).toBeVisible();
  await expect(page.getByText("does not agree")).toHaveCount(0);
  await page.getByRole("link", { name: "enabled South Africa, Sri Lanka and United Arab Emirates" }).click();
  const event = page.url();
  await expect(page.getByRole("link", { name: "Undo…" })).toBeVisible();

  const database = new DatabaseSync(join(site.dataDir, "console.db"));
  database.exec(`
    drop trigger audit_events_no_update;
    update audit_events set ip_address = '198.51.100.1' where sid = '${event.split("/").at(-1)}';
    insert into checkpoints (seq, hash, created_at, key_id, signature) values (3, '${"0".repeat(64)}', 0, 'nobody', 'none');
  `);
  database.close();

  await page.goto(log);
  const alarm = page.getByText("The log does not agree with its last checkpoint");
  await expect(alarm).toBeVisible();
  const filters = page.getByRole("search", { name: "Filter the events" });
  expect((await alarm.boundingBox())!.y).toBeLessThan((await filters.boundingBox())!.y);
  await expectNoAxeViolations(page);
  await page.goto(event);
  await expect(page.getByText("Somebody changed the database")).toBeVisible();
  await page.getByRole("link", { name: "Undo…" }).click();
  await expect(page.getByText("This event is not what was recorded")).toBeVisible();
});
