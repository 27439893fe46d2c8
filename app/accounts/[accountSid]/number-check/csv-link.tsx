import { buttonClass } from "#components/button.tsx";
import { byteOrderMark, csvLine } from "#lib/csv.ts";
import type { CheckedNumber, NumberCheck } from "#lib/decision/checked-number.ts";

/**
 * Downloads the results as CSV. The file is in the link itself: the numbers are kept nowhere that a second request could
 * find them, and no script is needed.
 */
export function CsvLink({ check }: { check: NumberCheck }) {
  return (
    <a
      href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(check))}`}
      download="number-check.csv"
      className={buttonClass("secondary")}
    >
      Download CSV
    </a>
  );
}

const HEAD = [
  "Line",
  "Written as",
  "Number",
  "Result",
  "Code",
  "Message",
  "Reason",
  "Destination",
  "ISO code",
  "Prefix",
  "Type",
  "Account",
  "Decided by",
  "Inherited",
  "Event",
  "Event time",
];

function csvOf(check: NumberCheck): string {
  return (
    byteOrderMark +
    [csvLine(HEAD), ...check.numbers.map((number) => csvLine(cellsOf(number, check)))].join("")
  );
}

function cellsOf(number: CheckedNumber, { account, destinations }: NumberCheck) {
  const { destination, decidedBy, event } = number;
  return [
    number.line,
    number.input,
    number.to,
    number.allowed ? "allowed" : "blocked",
    number.code,
    number.message,
    number.sentence ?? number.reason,
    destination && destinations[destination.id]?.name,
    destination?.iso2,
    destination?.prefix,
    number.type,
    account.name,
    decidedBy?.name,
    decidedBy?.inherited,
    event?.sid,
    event?.at,
  ];
}
