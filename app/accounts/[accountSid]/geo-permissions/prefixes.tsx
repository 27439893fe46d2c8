"use client";

import { useState } from "react";
import { hasMorePrefixes, type Row } from "./row.ts";

/**
 * The prefixes of a row in short. Where some are left out ("+1, 359 area codes"), a link leads to the page that has all;
 * with JavaScript it lists them in place instead.
 */
export function Prefixes({ row }: { row: Row }) {
  const [all, setAll] = useState<string | null>(null);
  if (!hasMorePrefixes(row)) return <span className="row-prefixes">{row.shownPrefixes}</span>;
  const toggle = async () => {
    if (all) return setAll(null);
    const { prefixesByRegion } = await import("#lib/destinations/prefixes.generated.ts");
    const found = row.covers.flatMap((iso2) => prefixesByRegion[iso2]?.split(" ") ?? []);
    return setAll(
      `+${row.callingCode} ${found.map((prefix) => prefix.slice(row.callingCode.length)).join(", ")}`,
    );
  };
  return (
    <>
      <span className="row-prefixes">
        <a
          href={`/destinations/${row.id}`}
          aria-expanded={all === null ? undefined : true}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            void toggle().catch(() => location.assign(`/destinations/${row.id}`));
          }}
        >
          {row.shownPrefixes}
        </a>
      </span>
      {all && <p className="row-note row-all-prefixes">{all}</p>}
    </>
  );
}
