import { describe, expect, it } from "vitest";
import { Unavailable } from "./errors.ts";
import { networkOf, spend } from "./rate-limit.ts";
import { useWorld } from "./testing/world.ts";

useWorld();

describe("a rate limit", () => {
  it.each([
    [5, 5],
    [100, 100],
  ])("of %i lets exactly that many through, however they come", async (max, expected) => {
    const attempts = Array.from({ length: max + 20 }, () => spend(`test:${max}`, { max, windowSeconds: 60 }));
    const results = await Promise.allSettled(attempts);
    expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(expected);
    const error = await spend(`test:${max}`, { max, windowSeconds: 60 }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Unavailable);
    expect(error).toHaveProperty("details.retryAfter", expect.closeTo(60, -1));
  });

  it("counts each key alone", async () => {
    const limit = { max: 1, windowSeconds: 60 };
    await spend("test:a", limit);
    await spend("test:b", limit);
    await expect(spend("test:a", limit)).rejects.toBeInstanceOf(Unavailable);
  });
});

describe("the network of an address", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    [null, "unknown"],
  ])("%s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
