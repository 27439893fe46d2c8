import { Badge } from "#components/badge.tsx";
import { Flag } from "#components/flag.tsx";
import { Table } from "#components/table.tsx";
import type { CheckedNumber, NumberCheck } from "#lib/decision/checked-number.ts";
import { Subaccounts } from "./subaccounts.tsx";
import { Why } from "./why.tsx";

/** Every number that was checked, in the order in which they were written. */
export function NumberTable({ check }: { check: NumberCheck }) {
  const columns = [
    { title: "Number" },
    { title: "Result" },
    { title: "Destination" },
    { title: "Why" },
    ...(check.subaccounts > 0 ? [{ title: "Subaccounts" }] : []),
  ];
  return (
    <Table
      caption="Numbers"
      columns={columns}
      rows={check.numbers.map((number) => ({
        key: String(number.line),
        cells: [
          <Written key="number" number={number} />,
          <Result key="result" number={number} />,
          <Destination key="destination" number={number} check={check} />,
          <Reason key="why" number={number} />,
          <Subaccounts key="subaccounts" number={number} check={check} />,
        ],
      }))}
    />
  );
}

function Written({ number: { line, input, to } }: { number: CheckedNumber }) {
  return (
    <>
      {to === null ? (
        <bdi className="font-medium">{input}</bdi>
      ) : (
        <a
          href={`?to=${encodeURIComponent(to)}`}
          className="font-medium whitespace-nowrap tabular-nums underline"
        >
          {to}
        </a>
      )}
      <span className="block text-sm text-soft">
        line {line}
        {to !== null && to !== input && (
          <>
            , written as <bdi>{input}</bdi>
          </>
        )}
      </span>
    </>
  );
}

function Result({ number: { allowed, code } }: { number: CheckedNumber }) {
  return (
    <>
      <Badge tone={allowed ? "good" : "bad"} icon={allowed ? "check" : "block"}>
        {allowed ? "Allowed" : "Blocked"}
      </Badge>
      {code !== null && <code className="block text-soft">{code}</code>}
    </>
  );
}

function Reason({ number }: { number: CheckedNumber }) {
  return (
    <>
      <Why number={number} />
      {number.destination && <span className="block text-sm text-soft">{number.message}</span>}
    </>
  );
}

function Destination({ number: { destination }, check }: { number: CheckedNumber; check: NumberCheck }) {
  const row = destination && check.destinations[destination.id];
  if (!row) return <span className="text-soft">none</span>;
  return (
    <>
      <Flag iso2={destination.iso2} />{" "}
      <a href={`/accounts/${check.account.sid}/geo-permissions?q=${destination.id}`}>{row.name}</a>
      <span className="block text-sm text-soft">+{destination.prefix}</span>
    </>
  );
}
