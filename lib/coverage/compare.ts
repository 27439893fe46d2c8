import type { AccountView } from "#lib/account-view.ts";
import { type Destination, destinations } from "#lib/destinations/destination.ts";
import { coverageOf } from "./by-account.ts";

/** One destination in two accounts. */
export interface ComparedRow {
  destination: Destination;
  first: boolean;
  second: boolean;
}

/** Two accounts side by side. */
export interface Comparison {
  rows: readonly ComparedRow[];
  /** Enabled only in the first account, only in the second, in both. */
  firstOnly: number;
  secondOnly: number;
  both: number;
}

/** Compares what is effectively enabled for two accounts, by own permissions or by inheritance. */
export async function compareAccounts(first: AccountView, second: AccountView): Promise<Comparison> {
  const [a, b] = await coverageOf([first, second]);
  const rows = destinations.map((destination) => ({
    destination,
    first: a!.enabled.has(destination.id),
    second: b!.enabled.has(destination.id),
  }));
  return {
    rows,
    firstOnly: rows.filter((row) => row.first && !row.second).length,
    secondOnly: rows.filter((row) => row.second && !row.first).length,
    both: rows.filter((row) => row.first && row.second).length,
  };
}
