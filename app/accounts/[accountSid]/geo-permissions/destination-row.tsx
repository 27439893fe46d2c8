import { memo } from "react";
import { Flag } from "#components/flag.tsx";
import { Prefixes } from "./prefixes.tsx";
import { RiskMark } from "./risk-mark.tsx";
import { canBeEnabled, levelOf, type Row } from "./row.ts";

/** Who made a row what it is, when (ISO 8601), and the page of that event. */
export interface LastChange {
  by: string | null;
  at: string;
  href: string;
}

/** One row: the checkbox with the country's name, code, prefixes, risk, last change, note. */
export const DestinationRow = memo(function DestinationRow(props: {
  row: Row;
  ticked: boolean;
  changed: boolean;
  readOnly: boolean;
  lastChange: LastChange | undefined;
  /** What is different at the parent account: "Enabled in Acme Retail". */
  difference: string | null;
  onTick: (ids: readonly string[], ticked: boolean) => void;
}) {
  const { row, ticked, changed } = props;
  const nameId = levelOf(row.id) === "none" ? undefined : `name-${row.id}`;
  const note = canBeEnabled(row)
    ? row.note
    : "Sanctions stop messages to this destination. It cannot be enabled.";
  return (
    <li className="row" data-changed={changed ? (ticked ? "enable" : "disable") : undefined}>
      <label className="row-name">
        <input
          type="checkbox"
          name="enabled"
          value={row.id}
          checked={ticked}
          disabled={props.readOnly || !canBeEnabled(row)}
          aria-describedby={note ? `note-${row.id}` : undefined}
          onChange={(event) => props.onTick([row.id], event.target.checked)}
        />
        <Flag iso2={row.id} />
        <span id={nameId}>{row.name}</span>
      </label>
      <span className="row-code">{row.id}</span>
      <Prefixes row={row} />
      {nameId && <RiskMark id={row.id} nameId={nameId} />}
      {(props.difference || changed || props.lastChange) && (
        <span className="row-change">
          {props.difference && <span className="row-difference">{props.difference}</span>}
          {changed ? (
            <strong>{ticked ? "Will be enabled" : "Will be disabled"}</strong>
          ) : (
            props.lastChange && <Change {...props.lastChange} />
          )}
        </span>
      )}
      {note && (
        <p className="row-note" id={`note-${row.id}`}>
          {note}
        </p>
      )}
    </li>
  );
});

function Change({ by, at, href }: LastChange) {
  return (
    <>
      {by && `by ${by}, `}
      <a href={href}>
        <time dateTime={at}>{day.format(new Date(at))}</time>
      </a>
    </>
  );
}

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
