/** The filters of the list, closed accounts apart. */
export const shows = ["open", "inherited", "overridden", "closed"] as const;
export type Show = (typeof shows)[number];

export const sorts = ["name", "newest", "enabled", "high-risk", "differences"] as const;
export type Sort = (typeof sorts)[number];

/** What somebody wants to see of the list. */
export interface ListQuery {
  /** Part of a name or of a sid. */
  q: string;
  show: Show;
  sort: Sort;
  /** The cursor of the page; "" is the first. */
  after: string;
}

/** Reads the query of an address; whatever it does not understand is as if it were not there. */
export function readListQuery(parameters: Record<string, string | string[] | undefined>): ListQuery {
  const text = (name: string, most: number) => {
    const value = parameters[name];
    return typeof value === "string" ? value.slice(0, most) : "";
  };
  return {
    q: text("q", 100).trim(),
    show: shows.find((show) => show === text("show", 20)) ?? "open",
    sort: sorts.find((sort) => sort === text("sort", 20)) ?? "name",
    after: text("after", 500),
  };
}

/** The query part of an address that shows the same with some things changed. A change of what is listed begins at the first page. */
export function listQueryText(query: ListQuery, change: Partial<ListQuery> = {}): string {
  const { q, show, sort, after } = { ...query, after: "", ...change };
  const parameters = new URLSearchParams();
  if (q) parameters.set("q", q);
  if (show !== "open") parameters.set("show", show);
  if (sort !== "name") parameters.set("sort", sort);
  if (after) parameters.set("after", after);
  return parameters.size > 0 ? `?${parameters}` : "";
}
