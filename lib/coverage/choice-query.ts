import { findDestination } from "#lib/destinations/destination.ts";
import { isSid } from "#lib/sid.ts";
import { maxNamedAccounts, type WishedChange } from "./change-input.ts";

/** What somebody has chosen so far on the way to a change of many accounts. It lives in the address. */
export interface Choice {
  action: "disable" | "enable" | "copy";
  countries: readonly string[];
  /** The account that is copied. */
  from: string | null;
  scope: WishedChange["scope"];
  accounts: readonly string[];
  /** What is searched for among the countries and among the accounts. */
  countryQuery: string;
  accountQuery: string;
}

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** Reads a choice from an address; whatever it does not understand is as if it were not there. */
export function readChoice(parameters: Parameters): Choice {
  const many = (name: string) => [...new Set([parameters[name] ?? []].flat())];
  const one = (name: string) => many(name)[0] ?? "";
  const from = isSid("AC", one("from")) ? one("from") : null;
  return {
    action: from ? "copy" : one("action") === "enable" ? "enable" : "disable",
    countries: many("country").filter((id) => findDestination(id)?.id === id),
    from,
    scope: (["only", "except"] as const).find((scope) => scope === one("scope")) ?? "all",
    accounts: many("account")
      .filter((sid) => isSid("AC", sid))
      .slice(0, maxNamedAccounts),
    countryQuery: one("cq").trim().slice(0, 100),
    accountQuery: one("q").trim().slice(0, 100),
  };
}

/** The address query that reads back to this choice, without what is searched for. */
export function choiceText({ action, countries, from, scope, accounts }: Choice): string {
  const parameters = new URLSearchParams(from ? { from } : { action });
  if (!from) for (const id of countries) parameters.append("country", id);
  parameters.set("scope", scope);
  if (scope !== "all") for (const sid of accounts) parameters.append("account", sid);
  return `?${parameters}`;
}

/** The change that a choice stands for. */
export function wishOf(organizationSid: string, choice: Choice): WishedChange {
  const { action, countries, from, scope, accounts } = choice;
  return {
    organizationSid,
    enable: action === "enable" ? [...countries] : [],
    disable: action === "disable" ? [...countries] : [],
    ...(from ? { from } : {}),
    scope,
    accounts: scope === "all" ? [] : [...accounts],
  };
}
