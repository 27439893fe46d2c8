import type { ReactNode } from "react";

export interface Column {
  title: string;
  /** Numbers stand right-aligned with digits of equal width. */
  numeric?: boolean;
  /** Keeps the title for screen readers only, for example above a column of buttons. */
  quiet?: boolean;
}

/**
 * Rows of cells in the order of the columns; the first cell heads its row. Where the table has less than 48rem, each row
 * becomes a card whose cells carry their column's title, so nothing scrolls sideways. Words do not break, but for what says
 * `wrap-anywhere` of itself (sids, e-mail addresses): a cell that breaks anywhere is squeezed to a letter a line. What still is too wide scrolls in the frame.
 */
export function Table(props: {
  /** Names the table for assistive technology. */
  caption: string;
  columns: Column[];
  rows: { key: string; cells: ReactNode[] }[];
}) {
  return (
    <div className="@container relative overflow-x-auto rounded-lg border border-line bg-surface">
      <table className={`w-full border-collapse text-left @max-3xl:block ${contents}`}>
        <caption className="sr-only">{props.caption}</caption>
        <thead className="bg-sunken text-sm text-soft @max-3xl:sr-only">
          <tr>
            {props.columns.map((column) => (
              <th key={column.title} scope="col" className={`py-2 font-semibold ${look(column)}`}>
                <span className={column.quiet ? "sr-only" : ""}>{column.title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="@max-3xl:block">
          {props.rows.map((row) => (
            <tr
              key={row.key}
              className="border-t border-line first:border-t-0 hover:bg-hover @max-3xl:block @max-3xl:px-4 @max-3xl:py-3 @3xl:first:border-t"
            >
              {props.columns.map((column, index) => (
                <Cell key={column.title} column={column} heads={index === 0}>
                  {row.cells[index]}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// A button keeps to one line; in a card all else may break, for a phone is narrower than a moment in UTC.
const contents =
  "[&_:is(button,summary)]:whitespace-nowrap @max-3xl:wrap-anywhere @max-3xl:[&_time]:whitespace-normal";

function Cell({ column, heads, children }: { column: Column; heads: boolean; children: ReactNode }) {
  const className = `py-2.5 align-top font-normal @max-3xl:flex @max-3xl:gap-3 @max-3xl:px-0 @max-3xl:py-0.5 @max-3xl:text-left ${look(column)}`;
  const content = (
    <>
      {!heads && !column.quiet && (
        <span aria-hidden="true" className="w-28 shrink-0 text-sm text-soft @3xl:hidden">
          {column.title}
        </span>
      )}
      <div className={heads ? "min-w-0 @3xl:min-w-40" : "min-w-0"}>{children}</div>
    </>
  );
  if (!heads) return <td className={className}>{content}</td>;
  return (
    <th scope="row" className={className}>
      {content}
    </th>
  );
}

// Columns stand closer where a card is only just not needed.
function look(column: Column): string {
  return column.numeric ? "px-2 text-right tabular-nums @4xl:px-4" : "px-3 @4xl:px-4";
}
