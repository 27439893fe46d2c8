import { describe, expect, it } from "vitest";
import { readPhoneNumber } from "./phone-number.ts";

describe("a person's own number", () => {
  it.each([
    ["+1 (202) 555-0123", "+12025550123", "US"],
    ["0049 151 23456789", "+4915123456789", "DE"],
    ["+44 7400 123456", "+447400123456", "GB"],
    ["+44 7911 123456", "+447911123456", "GG"],
    ["+47 41 23 45 67", "+4741234567", "NO"],
    ["+234 803 123 4567", "+2348031234567", "NG"],
  ])("%s belongs to a destination", (text, e164, destinationId) => {
    expect(readPhoneNumber(text)).toEqual({ ok: true, e164, destinationId });
  });

  it.each([
    ["", "There is no number here."],
    ["02025550123", "Write it in international form"],
    ["+1 202 555 012", "No such number exists"],
    ["+4407911123456", "No such number exists"],
    ["+999123456789", "No country has numbers"],
    ["+800 1234 5678", "belongs to a service"],
    ["+1 800 555 0123", "belongs to a service"],
    ["+44 909 879 0000", "cannot reach a number of this kind"],
    ["+98 912 345 6789", "cannot be delivered to Iran"],
    ["+1 202 555 0123, +1 202 555 0124", "several numbers"],
  ])("%j cannot be used", (text, reason) => {
    expect(readPhoneNumber(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });
});
