import type { NumberType } from "libphonenumber-js/max";
import type { Fault } from "./recognise.ts";

/** Why a message may or may not go to a number, in the order in which the questions are asked. */
export type Reason =
  | "invalid"
  | "account_inactive"
  | "prefix_held"
  | "undeliverable"
  | "not_enabled"
  | "allowed";

/** The answer for one number and one account. */
export interface Verdict {
  readonly to: string;
  readonly allowed: boolean;
  readonly reason: Reason;
  /** Error code on the wire, the one that messaging clients know; null where the message may go. */
  readonly code: number | null;
  /** The text of that error. */
  readonly message: string | null;
  /** What is wrong with the number itself; null for a valid one. */
  readonly fault: Fault | null;
  readonly type: NumberType;
  /** Null for a number that belongs to no row. */
  readonly destination: { readonly id: string; readonly iso2: string; readonly prefix: string } | null;
  /** The account whose permissions count: the account itself, or the parent that it follows. */
  readonly decidedBy: { readonly accountSid: string; readonly name: string; readonly inherited: boolean };
  /** What made it so; null where nothing ever did: a destination that was never enabled. */
  readonly event: { readonly sid: string; readonly at: Date; readonly by: string | null } | null;
}

/** The code of each reason on the wire. 30450 and 21612 are the nearest that the field has for a hold and for sanctions. */
export const codes: Readonly<Record<Reason, number | null>> = {
  invalid: 21211,
  account_inactive: 20005,
  prefix_held: 30450,
  undeliverable: 21612,
  not_enabled: 21408,
  allowed: null,
};

/** The text of the error for a number. A text that is not even of the form of a number is not repeated. */
export function messageOf(reason: Reason, to: string, fault: Fault | null): string | null {
  switch (reason) {
    case "invalid":
      return fault === "malformed"
        ? "The 'To' number is not a valid phone number."
        : `The 'To' number ${to} is not a valid phone number.`;
    case "account_inactive":
      return "Account not active.";
    case "prefix_held":
      return `Messages to the prefix of the 'To' number ${to} are held for now.`;
    case "undeliverable":
      return `The 'To' number ${to} is not reachable via SMS.`;
    case "not_enabled":
      return `Permission to send an SMS has not been enabled for the region indicated by the 'To' number: ${to}.`;
    case "allowed":
      return null;
    default:
      return reason satisfies never;
  }
}
