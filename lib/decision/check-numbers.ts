import { z } from "zod";
import { database } from "#db/database.ts";
import { findAccount } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { findDestination } from "#lib/destinations/destination.ts";
import { normalise, refusalText } from "#lib/destinations/normalise.ts";
import { Invalid } from "#lib/errors.ts";
import type { CheckedDestination, CheckedNumber, NumberCheck } from "./checked-number.ts";
import { decide } from "./decide.ts";
import { type Differing, loadFamily } from "./family.ts";
import { clip, type NumberLine, readLines } from "./number-lines.ts";
import { faultText } from "./recognise.ts";
import type { Verdict } from "./verdict.ts";

const MOST_LINES = 1_000;
const MOST_CHARACTERS = 60_000;
const MOST_NAMED = 20;

/** What the form of the number check posts. */
export const numberCheckInput = z.strictObject({
  accountSid: z.string(),
  numbers: z.string().max(MOST_CHARACTERS, "This is too much at once. Check 1,000 numbers at most."),
});

/**
 * Checks pasted numbers for an account and its subaccounts: what each was understood as, whether a message may go there, why.
 * @throws NotFound for an account that is not the person's; Invalid where there is nothing to check, or more than 1,000 lines
 */
export async function checkNumbers(
  actor: Actor,
  { accountSid, numbers }: z.output<typeof numberCheckInput>,
): Promise<NumberCheck> {
  const account = await findAccount(actor, accountSid);
  const { lines, heading } = readLines(numbers);
  if (lines.length === 0) throw invalid("Write at least one phone number.");
  if (lines.length > MOST_LINES)
    throw invalid(`These are ${lines.length} lines. Check ${MOST_LINES} at a time at most.`);
  const understood = lines.map((line) => ({ line, normalised: normalise(line.text) }));
  const asked = understood.flatMap(({ normalised }) => (normalised.kind === "number" ? normalised.e164 : []));
  const verdicts = await decide(account.sid, asked);
  let next = 0;
  const checked = understood.map(({ line, normalised }) =>
    normalised.kind === "number"
      ? fromVerdict(line, verdicts[next++]!)
      : { ...unreadable(line), sentence: refusalText[normalised.refusal] },
  );
  return {
    account: { sid: account.sid, name: account.name },
    heading,
    numbers: checked,
    ...(await destinationsOf(account.sid, verdicts)),
  };
}

/** Everything about the rows that came up, once each, with the subaccounts that answer differently. */
async function destinationsOf(
  accountSid: string,
  verdicts: readonly Verdict[],
): Promise<Pick<NumberCheck, "destinations" | "subaccounts">> {
  const decided = verdicts.filter(({ reason }) => reason === "allowed" || reason === "not_enabled");
  const allowed = idsOf(decided.filter((verdict) => verdict.allowed));
  const family = await loadFamily(database().read, accountSid, [...idsOf(decided)], allowed);
  const destinations = [...idsOf(verdicts)].map((id): [string, CheckedDestination] => {
    const { name, note, shownPrefixes } = findDestination(id)!;
    return [id, { name, note, shownPrefixes, differing: named(family.differing.get(id) ?? []) }];
  });
  return { subaccounts: family.subaccounts, destinations: Object.fromEntries(destinations) };
}

function idsOf(verdicts: readonly Verdict[]): Set<string> {
  return new Set(verdicts.flatMap(({ destination }) => destination?.id ?? []));
}

function named(differing: readonly Differing[]): CheckedDestination["differing"] {
  return { count: differing.length, named: differing.slice(0, MOST_NAMED) };
}

function unreadable({ line, text }: NumberLine): CheckedNumber {
  return {
    line,
    input: clip(text),
    to: null,
    allowed: false,
    reason: "unreadable",
    code: 21211,
    message: null,
    sentence: null,
    type: null,
    destination: null,
    decidedBy: null,
    event: null,
  };
}

function fromVerdict(line: NumberLine, verdict: Verdict): CheckedNumber {
  const { to, allowed, reason, code, message, fault, type, destination, decidedBy, event } = verdict;
  return {
    line: line.line,
    input: clip(line.text),
    to,
    allowed,
    reason,
    code,
    message,
    sentence: fault && faultText[fault],
    type: type ?? null,
    destination,
    decidedBy,
    event: event && { ...event, at: event.at.toISOString() },
  };
}

function invalid(message: string): Invalid {
  return new Invalid(message, { fields: { numbers: [message] } });
}
