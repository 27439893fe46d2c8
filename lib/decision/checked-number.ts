import type { Reason, Verdict } from "./verdict.ts";

/** The answer of the number check, ready to be shown; nothing in it but plain values. */
export interface NumberCheck {
  readonly account: { readonly sid: string; readonly name: string };
  /** The first line, where it was taken for the heading of a column. */
  readonly heading: string | null;
  readonly numbers: readonly CheckedNumber[];
  /** The rows that came up, by id. */
  readonly destinations: Readonly<Record<string, CheckedDestination>>;
  /** How many subaccounts the account has. */
  readonly subaccounts: number;
}

/** One line that was checked. */
export interface CheckedNumber {
  readonly line: number;
  /** As it was written, cut after forty characters. */
  readonly input: string;
  /** What it was understood as; null where it could not be read as one number. */
  readonly to: string | null;
  readonly allowed: boolean;
  readonly reason: Reason | "unreadable";
  readonly code: number | null;
  /** The text of the error on the wire. */
  readonly message: string | null;
  /** What is wrong with the number itself; null for a valid one. */
  readonly sentence: string | null;
  readonly type: NonNullable<Verdict["type"]> | null;
  readonly destination: Verdict["destination"];
  readonly decidedBy: Verdict["decidedBy"] | null;
  /** `at` in ISO 8601. */
  readonly event: { readonly sid: string; readonly at: string; readonly by: string | null } | null;
}

/** A row that came up. */
export interface CheckedDestination {
  readonly name: string;
  readonly note: string | null;
  readonly shownPrefixes: string;
  /** The subaccounts that answer differently from the account, twenty of them by name. */
  readonly differing: {
    readonly count: number;
    readonly named: readonly { readonly sid: string; readonly name: string; readonly allowed: boolean }[];
  };
}
