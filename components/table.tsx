import type { ReactNode } from "react";

export interface Column {
  title: string;
  /** Numbers stand right-aligned with digits of equal width. */
  numeric?: boolean;
  /** Keeps the title for screen readers only, for example above a column of buttons. */
  quiet?: boolean;
}

/**
 * Rows of cells in the order of the columns; the first cell heads its row. Below 640 px each row becomes a card whose
 * cells carry their column's title, so nothing scrolls sideways.
 */
export function Table(props: {
  /** Names the table for assistive technology. */
  caption: string;
  columns: Column[];
  rows: { key: string; cells: ReactNode[] }[];
}) {
  return (
    <div className="overflow-clip rounded-lg border border-line bg-surface">
      <table className="w-full border-collapse text-left max-sm:block">
        <caption className="sr-only">{props.caption}</caption>
        <thead className="bg-sunken text-sm text-soft max-sm:sr-only">
          <tr>
            {props.columns.map((column) => (
              <th
                key={column.title}

                scope="col"
                className={`px-4 py-2 font-semibold ${align(column)}`}
              >
                <span className={column.quiet ? "sr-only" : ""}>{column.title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {props.rows.map((row) => (
            <tr
              key={row.key}

              className="border-t border-line first:border-t-0 hover:bg-hover max-sm:block max-sm:px-4 max-sm:py-3 sm:first:border-t"
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

function Cell({ column, heads, children }: { column: Column; heads: boolean; children: ReactNode }) {
  const className = `px-4 py-2.5 align-top font-normal wrap-anywhere max-sm:flex max-sm:gap-3 max-sm:px-0 max-sm:py-0.5 max-sm:text-left ${align(column)}`;
  const content = (
    <>
      {!heads && !column.quiet && (
        <span aria-hidden="true" className="w-28 shrink-0 text-sm text-soft sm:hidden">
          {column.title}
        </span>
      )}
      <div className="min-w-0">{children}</div>
    </>
  );
  if (!heads) return <td className={className}>{content}</td>;
  return (
    <th scope="row" className={className}>
      {content}
    </th>
  );
}

function align(column: Column): string {
  return column.numeric ? "text-right tabular-nums" : "";
}
