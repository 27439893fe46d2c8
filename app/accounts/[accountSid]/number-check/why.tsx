import { Day } from "#components/instant.tsx";
import type { CheckedNumber } from "#lib/decision/checked-number.ts";

/** Why a number is allowed or blocked, in a sentence: by which account, and what made it so. */
export function Why({ number }: { number: CheckedNumber }) {
  switch (number.reason) {
    case "unreadable":
    case "invalid":
      return number.sentence;
    case "account_inactive":
      return "Blocked: the account, or its parent, is suspended or closed.";
    case "prefix_held":
      return (
        <>
          Blocked: an operator holds numbers like this one for now
          {number.event && (
            <>
              , since <Day at={new Date(number.event.at)} />
            </>
          )}
          .
        </>
      );
    case "undeliverable":
      return "Blocked: sanctions stop messages to this destination. It cannot be enabled.";
    case "allowed":
    case "not_enabled":
      return <Decided number={number} />;
    default:
      return number.reason satisfies never;
  }
}

function Decided({ number: { allowed, decidedBy, event } }: { number: CheckedNumber }) {
  if (!decidedBy) return null;
  return (
    <>
      {allowed ? "Allowed" : "Blocked"} by {decidedBy.name}
      {decidedBy.inherited && ", inherited"};{" "}
      {event ? (
        <>
          {allowed ? "enabled" : "disabled"} by {event.by ?? "the platform"} on{" "}
          <Day at={new Date(event.at)} /> (
          <a href={`/accounts/${decidedBy.accountSid}/audit-log/${event.sid}`}>event</a>).
        </>
      ) : (
        "never enabled."
      )}
    </>
  );
}
