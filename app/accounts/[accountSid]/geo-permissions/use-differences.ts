"use client";

import { useMemo } from "react";
import { idsIn } from "./compact.ts";
import { rows } from "./row.ts";

/** Where the saved permissions of a subaccount differ from its parent's. Without a parent to differ from, nowhere. */
export function useDifferences(
  parent: { name: string; enabled: string } | null,
  enabled: ReadonlySet<string>,
) {
  return useMemo(() => {
    const parentSet = new Set(idsIn(parent?.enabled ?? ""));
    const differs = (id: string) => parent !== null && parentSet.has(id) !== enabled.has(id);
    return {
      differs,
      differenceOf: (id: string) =>
        differs(id) ? `${parentSet.has(id) ? "Enabled" : "Disabled"} in ${parent!.name}` : null,
      count: rows.filter(({ id }) => differs(id)).length,
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a new rendering brings an equal parent as a new object
  }, [parent?.name, parent?.enabled, enabled]);
}
