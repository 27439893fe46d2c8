import { dayOf } from "#components/day.ts";
import { riskOf } from "#lib/destinations/risk.ts";
import type { RowState } from "./destination-row.tsx";
import type { LastChange } from "./last-change.ts";
import { marks, popoverOf } from "./risk-mark.tsx";
import { canBeEnabled, hasMorePrefixes, noteOf, type Row } from "./row.ts";

/**
 * A row as markup, to the letter what React makes of `DestinationRow` at first. Rows are most of the page: as elements they
 * cost the server more than all the rest of it, as a string next to nothing. In the browser React takes them over as its own.
 */
export function rowMarkup(state: RowState): string {
  const { row, ticked, changed } = state;
  const { id } = row;
  const disabled = state.readOnly || !canBeEnabled(row);
  const note = noteOf(row);
  return (
    `<li class="row"${changed ? ` data-changed="${ticked ? "enable" : "disable"}"` : ""}>` +
    `<label class="row-name"><input type="checkbox"${disabled ? ' disabled=""' : ""}` +
    `${note && ` aria-describedby="note-${id}"`} name="enabled"${ticked ? ' checked=""' : ""} value="${id}"/>` +
    `<img src="/flags/${id}.svg" alt="" width="21" height="14" loading="lazy" class="flag"/>` +
    `<span${riskOf(id).level === "none" ? "" : ` id="name-${id}"`}>${escaped(row.name)}</span></label>` +
    `<span class="row-code">${id}</span><span class="row-prefixes">${prefixes(row)}</span>` +
    mark(id) +
    changeCell(state) +
    (note && `<p class="row-note" id="note-${id}">${escaped(note)}</p>`) +
    "</li>"
  );
}

function prefixes(row: Row): string {
  const text = escaped(row.shownPrefixes);
  return hasMorePrefixes(row) ? `<a href="/destinations/${row.id}">${text}</a>` : text;
}

function mark(id: string): string {
  const risk = riskOf(id);
  if (risk.level === "none") return "";
  const { text, look } = marks[risk.level];
  return `<button type="button" popoverTarget="${popoverOf(risk)}" aria-describedby="name-${id}" class="risk-mark ${look}">${text}</button>`;
}

function changeCell({ ticked, changed, lastChange, difference }: RowState): string {
  if (!difference && !changed && !lastChange) return "";
  const what = changed
    ? `<strong>${ticked ? "Will be enabled" : "Will be disabled"}</strong>`
    : lastChange
      ? changeMarkup(lastChange)
      : "";
  return `<span class="row-change">${difference ? `<span class="row-difference">${escaped(difference)}</span>` : ""}${what}</span>`;
}

function changeMarkup(change: LastChange): string {
  const by = change.by ? escaped(`by ${change.by}, `) : "";
  return `${by}<a href="${escaped(change.href)}"><time dateTime="${escaped(change.at)}">${dayOf(new Date(change.at))}</time></a>`;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};

function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (sign) => entities[sign]!) : text;
}
