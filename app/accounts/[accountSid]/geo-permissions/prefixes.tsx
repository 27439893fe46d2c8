"use client";

import { useState } from "react";
import type { Row } from "./row.ts";

/**
 * The prefixes of a row in short. Where some are left out ("+1, 359 area codes"), a link leads to the page that has all;
 * with JavaScript it lists them in place instead.
 */
export function Prefixes({ row }: { row: Row }) {
  const [all, setAll] = useState<string | null>(null);
  if (!/\d+ (area codes|more)/.test(row.shownPrefixes))
    return <span className="row-prefixes">{row.shownPrefixes}</span>;
  const toggle = async () => {
    if (all) return setAll(null);
    const { prefixesByRegion } = await import("#lib/destinations/prefixes.generated.ts");
    const found = row.covers.flatMap((iso2) => prefixesByRegion[iso2]?.split(" ") ?? []);
    return setAll(found.map((prefix) => spaced(prefix, row.callingCode)).join(", "));
  };
  return (
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
      {all && <span className="row-all-prefixes">{all}</span>}
    </span>
  );
}

function spaced(prefix: string, callingCode: string): string {
  return callingCode === prefix ? `+${prefix}` : `+${callingCode} ${prefix.slice(callingCode.length)}`;
}
