import type { ReactNode } from "react";
import { Flag } from "#components/flag.tsx";
import { Icon } from "#components/icon.tsx";
import type { CheckedNumber, NumberCheck } from "#lib/decision/checked-number.ts";
import { ErrorCode } from "./error-code.tsx";
import { typeText } from "#lib/destinations/number-type.ts";
import { Subaccounts } from "./subaccounts.tsx";
import { Why } from "./why.tsx";

/** Everything about one number. */
export function NumberDetail({ number, check }: { number: CheckedNumber; check: NumberCheck }) {
  const destination = number.destination && check.destinations[number.destination.id];
  return (
    <div className="rounded-lg border border-line bg-surface">
      <div
        className={`flex flex-wrap items-center gap-3 rounded-t-lg border-b border-line px-5 py-4 ${number.allowed ? "bg-good-tint text-good" : "bg-bad-tint text-bad"}`}
      >
        <Icon name={number.allowed ? "check" : "block"} className="size-6" />
        <p className="text-lg font-semibold">{number.allowed ? "Allowed" : "Blocked"}</p>
        <p className="text-lg tabular-nums wrap-anywhere text-ink">
          <bdi>{number.to ?? number.input}</bdi>
        </p>
      </div>
      <dl className="grid gap-x-6 gap-y-3 p-5 sm:grid-cols-[9rem_1fr]">
        {number.to !== null && number.to !== number.input && (
          <Item term="Written as">
            <bdi>{number.input}</bdi>, understood as <span className="tabular-nums">{number.to}</span>
          </Item>
        )}
        <Item term="Why">
          <Why number={number} />
        </Item>
        {number.code !== null && (
          <Item term="Error">
            <ErrorCode number={number} />
          </Item>
        )}
        {number.destination && destination && (
          <>
            <Item term="Destination">
              <Flag iso2={number.destination.iso2} />{" "}
              <a href={`/accounts/${check.account.sid}/geo-permissions?q=${number.destination.id}`}>
                {destination.name}
              </a>
              , by the prefix +{number.destination.prefix} (
              <a href={`/destinations/${number.destination.id}`}>all its prefixes</a>)
              {destination.note && <span className="block text-sm text-soft">{destination.note}</span>}
            </Item>
            <Item term="Type">{typeText(number.type)}</Item>
          </>
        )}
        {check.subaccounts > 0 && (
          <Item term="Subaccounts">
            <Subaccounts number={number} check={check} />
          </Item>
        )}
      </dl>
    </div>
  );
}

function Item({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="font-medium text-soft">{term}</dt>
      <dd className="min-w-0 wrap-anywhere max-sm:-mt-2">{children}</dd>
    </div>
  );
}
