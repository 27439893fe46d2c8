import { describe, expect, it } from "vitest";
import { choiceText, readChoice, wishOf } from "./choice-query.ts";

const organization = `OR${"0".repeat(32)}`;
const account = (n: number) => `AC${n.toString(16).padStart(32, "0")}`;
const parsed = (text: string) => {
  const parameters: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) (parameters[name] ??= []).push(value);
  return readChoice(parameters);
};

describe("a choice in an address", () => {
  it("is read back from its own text", () => {
    const choice = readChoice({
      action: "enable",
      country: ["NG", "FR"],
      scope: "except",
      account: [account(1), account(2)],
    });
    expect(parsed(choiceText(choice))).toEqual(choice);
    const copy = readChoice({ from: account(7), scope: "only", account: account(1) });
    expect(parsed(choiceText(copy))).toEqual(copy);
  });

  it("stands for exactly the change that was chosen", () => {
    const block = readChoice({ country: ["NG", "NG", "FR"], account: account(1) });
    expect(wishOf(organization, block)).toEqual({
      organizationSid: organization,
      enable: [],
      disable: ["NG", "FR"],
      scope: "all",
      accounts: [],
    });
    const copy = readChoice({ from: account(7), country: "NG", scope: "only", account: account(1) });
    expect(wishOf(organization, copy)).toMatchObject({
      from: account(7),
      enable: [],
      disable: [],
      scope: "only",
      accounts: [account(1)],
    });
  });

  it("ignores what it does not understand, and names at most a hundred accounts", () => {
    const choice = readChoice({
      action: "explode",
      country: ["ZZ", "VA", "__proto__", "NG"],
      scope: "constructor",
      from: "AC1",
      account: ["AC1", ...Array.from({ length: 150 }, (_, i) => account(i))],
    });
    expect(choice).toMatchObject({ action: "disable", countries: ["NG"], scope: "all", from: null });
    expect(choice.accounts.length).toBe(100);
  });
});
