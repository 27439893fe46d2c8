import { DestinationRow, type RowState } from "./destination-row.tsx";
import { rowMarkup } from "./row-markup.ts";

/** The rows of one group: on the server as a string of markup, in the browser as components that take that markup over. */
export function Rows(props: {
  states: readonly RowState[];
  onTick: (ids: readonly string[], ticked: boolean) => void;
}) {
  if (typeof window === "undefined")
    return <ul className="rows" dangerouslySetInnerHTML={{ __html: props.states.map(rowMarkup).join("") }} />;
  return (
    <ul className="rows">
      {props.states.map((state) => (
        <DestinationRow key={state.row.id} {...state} onTick={props.onTick} />
      ))}
    </ul>
  );
}
