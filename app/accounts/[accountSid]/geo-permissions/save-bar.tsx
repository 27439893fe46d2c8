import { Button } from "#components/button.tsx";
import { inWords, type Difference } from "./ticks.ts";

/** The bar at the bottom: what would change, the way back, and the one button that leads to the review. */
export function SaveBar(props: {
  difference: Difference;
  /** Somebody pressed the button although nothing would change. */
  nothingToSave: boolean;
  onDiscard: () => void;
  /** Takes back the last discard, while there is one. */
  onUndo: (() => void) | null;
}) {
  const { difference } = props;
  const clean = difference.enable.length + difference.disable.length === 0;
  return (
    <div className="save-bar">
      <output className="needs-script font-medium">
        {clean && props.nothingToSave
          ? "Nothing to save: tick or untick a country first"
          : inWords(difference)}
      </output>
      <div className="ml-auto flex flex-wrap justify-end gap-2">
        {!clean && (
          <Button look="secondary" className="needs-script" onClick={props.onDiscard}>
            Discard
          </Button>
        )}
        {clean && props.onUndo && (
          <Button look="secondary" className="needs-script" onClick={props.onUndo}>
            Undo discard
          </Button>
        )}
        <Button type="submit">Save geo permissions</Button>
      </div>
    </div>
  );
}
