import * as fc from "fast-check";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { DestinationRow, type RowState } from "./destination-row.tsx";
import { rowMarkup } from "./row-markup.ts";
import { rows } from "./row.ts";

const asReact = (state: RowState) => renderToString(<DestinationRow {...state} onTick={() => undefined} />);

const text = fc.oneof(
  fc.string({ minLength: 1, unit: "binary" }),
  fc.constantFrom("O'Neil & <b>Söhne</b>", '"quoted"', "</script><script>alert(1)</script>"),
);
const states: fc.Arbitrary<RowState> = fc.record({
  row: fc.constantFrom(...rows),
  ticked: fc.boolean(),
  changed: fc.boolean(),
  readOnly: fc.boolean(),
  lastChange: fc.option(
    fc.record({
      by: fc.option(text),
      at: fc
        .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
        .map((at) => at.toISOString()),
      href: fc.constant("/accounts/AC1/audit-log/AE1"),
    }),
    { nil: undefined },
  ),
  difference: fc.option(text),
});

it("is what React makes of every row", () => {
  for (const row of rows)
    for (const ticked of [true, false]) {
      const state = { row, ticked, changed: false, readOnly: false, lastChange: undefined, difference: null };
      expect(rowMarkup(state)).toBe(asReact(state));
    }
});

it("is what React makes of a row in any state, whatever people are called", () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(rowMarkup(state)).toBe(asReact(state));
    }),
    { numRuns: 2000 },
  );
});
