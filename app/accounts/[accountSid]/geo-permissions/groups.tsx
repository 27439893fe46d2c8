import { continentNames } from "#lib/destinations/continent.ts";
import { ContinentGroup } from "./continent-group.tsx";
import type { LastChange } from "./last-change.ts";
import { canBeEnabled, type Row, rows } from "./row.ts";
import { Rows } from "./rows.tsx";

/** The shown rows under their continents. Continents without a shown row are left out. */
export function Groups(props: {
  shown: readonly Row[];
  readOnly: boolean;
  lastChanges: ReadonlyMap<string, LastChange>;
  /** The sentence about a row that is different at the parent account. */
  differenceOf: (id: string) => string | null;
  isTicked: (id: string) => boolean;
  isChanged: (id: string) => boolean;
  onTick: (ids: readonly string[], ticked: boolean) => void;
}) {
  const { isTicked, onTick } = props;
  return continentNames.map((continent) => {
    const shown = props.shown.filter((row) => row.continent === continent);
    if (shown.length === 0) return null;
    const all = rows.filter((row) => row.continent === continent);
    const tickable = shown.filter(canBeEnabled).map((row) => row.id);
    return (
      <ContinentGroup
        key={continent}
        name={continent}
        total={all.length}
        enabled={all.filter((row) => isTicked(row.id)).length}
        partial={shown.length < all.length}
        tickable={tickable.length}
        ticked={tickable.filter(isTicked).length}
        readOnly={props.readOnly}
        onTickAll={(ticked) => onTick(tickable, ticked)}
      >
        <Rows
          onTick={onTick}
          states={shown.map((row) => ({
            row,
            ticked: isTicked(row.id),
            changed: props.isChanged(row.id),
            readOnly: props.readOnly,
            lastChange: props.lastChanges.get(row.id),
            difference: props.differenceOf(row.id),
          }))}
        />
      </ContinentGroup>
    );
  });
}
