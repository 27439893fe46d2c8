import { type FormEvent, useEffect, useRef } from "react";
import { Icon } from "#components/icon.tsx";
import { addressOf, type Show } from "./show.ts";

const filters: { show: Show; label: string }[] = [
  { show: "all", label: "All" },
  { show: "enabled", label: "Enabled" },
  { show: "disabled", label: "Disabled" },
  { show: "high-risk", label: "High risk" },
  { show: "differences", label: "Differences" },
  { show: "changed", label: "Changed" },
];

/** Search and filters. Without JavaScript a form and links; with it the same controls act in place and keep the ticks. */
export function Toolbar(props: {
  path: string;
  query: string;
  show: Show;
  /** How many rows each filter shows; a filter without a number is not offered. */
  counts: Partial<Record<Show, number>>;
  onSearch: (text: string) => void;
  onFilter: (show: Show) => void;
}) {
  const { path, query, show, onSearch } = props;
  const offered = filters.filter((filter) => props.counts[filter.show] !== undefined);
  const field = useRef<HTMLInputElement>(null);
  // Takes over what was typed before the page's JavaScript had arrived: once, when the page comes alive.
  useEffect(() => {
    if (field.current && field.current.value !== query) onSearch(field.current.value);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSearch(query);
  };
  return (
    <div className="toolbar">
      <search>
        <form action={path} onSubmit={submit} className="flex gap-2" autoComplete="off">
          <label className="relative min-w-0 flex-1">
            <span className="sr-only">Search countries</span>
            <Icon name="search" className="absolute top-2.5 left-3 size-4 text-soft" />
            <input
              ref={field}
              type="search"
              name="q"
              value={query}
              onChange={(event) => onSearch(event.target.value)}
              placeholder="Country, code, prefix or phone number"
              maxLength={100}
              className="min-h-9 w-full rounded-md border border-outline bg-surface py-1.5 pr-3 pl-9 placeholder:text-soft"
            />
          </label>
          {show !== "all" && show !== "changed" && <input type="hidden" name="show" value={show} />}
          <button type="submit" className="needs-no-script search-button">
            Search
          </button>
        </form>
      </search>
      <nav aria-label="Filter countries">
        <ul className="flex flex-wrap gap-1">
          {offered.map((filter) => (
            <li key={filter.show} className={filter.show === "changed" ? "needs-script" : undefined}>
              <a
                href={addressOf(path, query.trim(), filter.show)}
                aria-current={filter.show === show ? "true" : undefined}
                className="filter"
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  props.onFilter(filter.show);
                }}
              >
                {filter.label} <span>{props.counts[filter.show]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
