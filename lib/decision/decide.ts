import { isUndeliverable } from "#lib/destinations/risk.ts";
import type { Decision } from "#lib/permissions/own-set.ts";
import { loadDecisions } from "./decisions.ts";
import { type Hold, holdOf, loadHolds } from "./holds.ts";
import { type Recognition, recognise } from "./recognise.ts";
import { loadStanding, type Standing } from "./standing.ts";
import { codes, messageOf, type Reason, type Verdict } from "./verdict.ts";

/** What the database says about the numbers asked for. */
interface Facts {
  readonly standing: Standing;
  readonly holds: readonly Hold[];
  readonly decisions: ReadonlyMap<string, Decision>;
}

/**
 * Decides for each E.164 number whether this account may send to it now, in the order asked. Whatever is not known to be
 * allowed is not. The caller has made sure that its own caller may see the account.
 * @throws NotFound for an unknown account
 */
export async function decide(accountSid: string, numbers: readonly string[]): Promise<Verdict[]> {
  const recognised = numbers.map((to) => ({ to, recognition: recognise(to) }));
  const valid = recognised.filter(({ recognition }) => recognition.kind === "number");
  const [standing, holds] = await Promise.all([
    loadStanding(accountSid),
    loadHolds(valid.map(({ to }) => to)),
  ]);
  const destinations = [
    ...new Set(recognised.flatMap(({ recognition: r }) => (r.kind === "number" ? r.destinationId : []))),
  ];
  const decisions = await loadDecisions(standing.decidedBy.accountSid, destinations);
  const facts = { standing, holds, decisions };
  return recognised.map(({ to, recognition }) => judge(to, recognition, facts));
}

/** The order of the questions is the order of the codes that a client may rely on: the first that stops it answers. */
function judge(to: string, recognition: Recognition, { standing, holds, decisions }: Facts): Verdict {
  const answer = (reason: Reason, event: Verdict["event"] = null): Verdict => {
    const fault = recognition.kind === "fault" ? recognition.fault : null;
    return {
      to,
      allowed: reason === "allowed",
      reason,
      code: codes[reason],
      message: messageOf(reason, to, fault),
      fault,
      type: recognition.kind === "number" ? recognition.type : undefined,
      destination:
        recognition.kind === "number"
          ? { id: recognition.destinationId, iso2: recognition.iso2, prefix: recognition.prefix }
          : null,
      decidedBy: standing.decidedBy,
      event,
    };
  };
  if (recognition.kind === "fault") return answer("invalid");
  if (!standing.active) return answer("account_inactive");
  const hold = holdOf(to, holds);
  if (hold) return answer("prefix_held", hold.event);
  if (isUndeliverable(recognition.destinationId)) return answer("undeliverable");
  const decision = decisions.get(recognition.destinationId);
  const event = decision ? { sid: decision.eventSid, at: decision.at, by: decision.by } : null;
  return answer(decision?.enabled === true ? "allowed" : "not_enabled", event);
}
