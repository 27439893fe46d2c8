import { levelOf, type Row } from "./row.ts";

/**
 * The filters of the checklist. "differences" are those to the parent account, where there is one with which to differ;
 * "changed" means unsaved ticks, which only a browser with JavaScript knows.
 */
export const shows = ["all", "enabled", "disabled", "high-risk", "differences", "changed"] as const;
export type Show = (typeof shows)[number];

/** Reads `?show=`; anything unknown shows all. */
export function readShow(value: unknown): Show {
  return shows.find((show) => show === value) ?? "all";
}

/**
 * Whether a filter shows a row. "enabled" and "disabled" go by what is saved, so that a row does not vanish under the
 * hand that ticks it.
 */
export function isShown(
  row: Row,
  show: Show,
  enabled: ReadonlySet<string>,
  isChanged: (id: string) => boolean,
  differs: (id: string) => boolean = () => false,
): boolean {
  if (show === "enabled") return enabled.has(row.id);
  if (show === "disabled") return !enabled.has(row.id);
  if (show === "high-risk") return levelOf(row.id) === "high";
  if (show === "differences") return differs(row.id);
  if (show === "changed") return isChanged(row.id);
  return true;
}

/** The address of the checklist with a search and a filter. */
export function addressOf(path: string, query: string, show: Show): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set("q", query);
  if (show !== "all" && show !== "changed") parameters.set("show", show);
  return parameters.size > 0 ? `${path}?${parameters}` : path;
}
