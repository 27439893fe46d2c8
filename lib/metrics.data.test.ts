import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { exposition } from "./metrics.ts";
import { useWorld } from "./testing/world.ts";

useWorld();
beforeAll(() => vi.stubEnv("METRICS_TOKEN", "a-token-for-the-scraper"));
afterAll(() => void vi.unstubAllEnvs());

it("shows figures of the database to whoever has the token", async () => {
  const text = await exposition("Bearer a-token-for-the-scraper");
  expect(text).toMatch(/^console_accounts 4$/m);
  expect(text).toMatch(/^console_audit_events [1-9]\d*$/m);
});

it.each([null, "", "Bearer ", "Bearer a-token-for-the-scrape", "Basic a-token-for-the-scraper"])(
  "shows nothing for %j",
  async (authorization) => {
    expect(await exposition(authorization)).toBeUndefined();
  },
);
