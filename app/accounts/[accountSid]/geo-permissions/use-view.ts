"use client";

import { useState } from "react";
import { rows } from "./row.ts";
import { addressOf, type Show } from "./show.ts";

/**
 * Which rows are looked at: the search and the filter. The address follows, so that the view can be shared and survives a
 * reload. The search itself, with its table of prefixes, is fetched when somebody first types.
 */
export function useView(path: string, initial: { query: string; found: string[] | null; show: Show }) {
  const [query, setQuery] = useState(initial.query);
  const [found, setFound] = useState(initial.found && new Set(initial.found));
  const [show, setShow] = useState(initial.show);
  return {
    query,
    found,
    show,
    search: async (text: string) => {
      setQuery(text);
      history.replaceState(null, "", addressOf(path, text.trim(), show));
      const { rowMatcher } = await import("#lib/destinations/search.ts");
      setFound(text.trim() === "" ? null : new Set(rows.filter(rowMatcher(text)).map((row) => row.id)));
    },
    filter: (next: Show) => {
      setShow(next);
      history.replaceState(null, "", addressOf(path, query.trim(), next));
    },
  };
}
