import { nameOf } from "#lib/destinations/name.ts";
import { byName } from "#lib/names.ts";
import { fields, updated } from "./data-fields.ts";
import type { EventData } from "./event.ts";

/** What an event changed in the permissions of an account: "" for nothing. */
export function permissionsUpdated(data: EventData): string {
  const inherits = fields(data["inherits"]);
  const switched =
    inherits["updated"] === true
      ? "made the account inherit from its parent account"
      : inherits["previous"] === true
        ? "gave the account permissions of its own, copied from its parent account"
        : "";
  const restored = typeof data["undoes"] === "string" ? "undid an earlier change" : "";
  return [switched, changedCountries(data), acknowledgedRisk(data), restored].filter(Boolean).join("; ");
}

/** `enabled Nigeria, disabled France`; "" for neither. */
export function changedCountries(data: EventData): string {
  const changes = Object.entries(fields(data["changes"]));
  const became = (state: string) =>
    changes.filter(([, change]) => updated(change) === state).map(([id]) => id);
  const parts = (["enabled", "disabled"] as const).map((state) => {
    const ids = became(state);
    return ids.length > 0 ? `${state} ${countries(ids)}` : "";
  });
  return parts.filter(Boolean).join(", ");
}

function acknowledgedRisk(data: EventData): string {
  const ids = data["acknowledged"];
  return Array.isArray(ids) && ids.length > 0 ? `acknowledged high risk: ${countries(ids as string[])}` : "";
}

/** Destinations by name, in order, at most a dozen; the others are counted. The event's own page names all. */
export function countries(ids: readonly string[]): string {
  const names = ids.map(nameOf).toSorted(byName);
  if (names.length <= 12) return list.format(names);
  return list.format([...names.slice(0, 10), `${names.length - 10} more`]);
}

const list = new Intl.ListFormat("en-GB");
