type Parameters = Readonly<Record<string, string | string[] | undefined>>;

export const countryShows = ["all", "open", "high-risk", "closed"] as const;
export const countrySorts = ["name", "accounts"] as const;

/** What somebody wants to see of the list of countries. */
export interface CountriesQuery {
  view: "countries";
  q: string;
  show: (typeof countryShows)[number];
  sort: (typeof countrySorts)[number];
  after: string;
}

/** What somebody wants to see of the list of accounts. */
export interface AccountsQuery {
  view: "accounts";
  q: string;
  after: string;
}

/** What somebody wants to see of one country. */
export interface CountryQuery {
  q: string;
  show: "all" | "enabled" | "disabled";
  after: string;
}

/** Reads the query of the coverage page; whatever it does not understand is as if it were not there. */
export function readCoverageQuery(parameters: Parameters): CountriesQuery | AccountsQuery {
  const common = { q: text(parameters, "q", 100).trim(), after: text(parameters, "after", 500) };
  if (parameters["view"] === "accounts") return { view: "accounts", ...common };
  return {
    view: "countries",
    ...common,
    show: countryShows.find((show) => show === parameters["show"]) ?? "all",
    sort: countrySorts.find((sort) => sort === parameters["sort"]) ?? "name",
  };
}

/** Reads the query of the page of one country. */
export function readCountryQuery(parameters: Parameters): CountryQuery {
  const show = (["all", "disabled"] as const).find((each) => each === parameters["show"]);
  return {
    q: text(parameters, "q", 100).trim(),
    show: show ?? "enabled",
    after: text(parameters, "after", 500),
  };
}

/** The query part of an address with these parameters; empty ones and the defaults given are left out. */
export function queryText(
  parameters: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>> = {},
): string {
  const given = Object.entries(parameters).filter(
    ([name, value]) => value !== "" && value !== defaults[name],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}

function text(parameters: Parameters, name: string, most: number): string {
  const value = parameters[name];
  return typeof value === "string" ? value.slice(0, most) : "";
}
