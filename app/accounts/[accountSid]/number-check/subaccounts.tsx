import type { CheckedNumber, NumberCheck } from "#lib/decision/checked-number.ts";

/** How the subaccounts answer for a number: the same, or which of them differ. */
export function Subaccounts({ number, check }: { number: CheckedNumber; check: NumberCheck }) {
  const asked = number.reason === "allowed" || number.reason === "not_enabled";
  const differing =
    asked && number.destination ? check.destinations[number.destination.id]?.differing : undefined;
  const all = check.subaccounts === 1 ? "The subaccount" : `All ${check.subaccounts} subaccounts`;
  if (!differing || differing.count === 0) return `${all}: the same.`;
  const more = differing.count - differing.named.length;
  return (
    <>
      {number.allowed ? "Blocked" : "Allowed"} on {differing.count} of {check.subaccounts}:{" "}
      {differing.named.map(({ sid, name }, at) => (
        <span key={sid}>
          {at > 0 && ", "}
          <a href={`/accounts/${sid}/geo-permissions?q=${number.destination!.id}`}>{name}</a>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
}
