import { memo } from "react";
import { dayOf } from "#components/day.ts";
import { Flag } from "#components/flag.tsx";
import type { LastChange } from "./last-change.ts";
import { Prefixes } from "./prefixes.tsx";
import { RiskMark } from "./risk-mark.tsx";
import { canBeEnabled, levelOf, noteOf, type Row } from "./row.ts";

/** What a row shows beyond what is always the same of it. */
export interface RowState {
  row: Row;
  ticked: boolean;
  changed: boolean;
  readOnly: boolean;
  lastChange: LastChange | undefined;
  /** What is different at the parent account: "Enabled in Acme Retail". */
  difference: string | null;
}

/**
 * One row: the checkbox with the country's name, code, prefixes, risk, last change, note. What it looks like at first is
 * written down a second time in `row-markup.ts`, for the server.
 */
export const DestinationRow = memo(function DestinationRow(
  props: RowState & { onTick: (ids: readonly string[], ticked: boolean) => void },
) {
  const { row, ticked, changed } = props;
  const nameId = levelOf(row.id) === "none" ? undefined : `name-${row.id}`;
  const note = noteOf(row);
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

function Change(change: LastChange) {
  return (
    <>
      {change.by && `by ${change.by}, `}
      <a href={change.href}>
        <time dateTime={change.at}>{dayOf(new Date(change.at))}</time>
      </a>
    </>
  );
}
