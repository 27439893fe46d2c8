import { Flag } from "#components/flag.tsx";
import { Panel } from "#components/panel.tsx";
import type { Destination } from "#lib/destinations/destination.ts";
import { territoryName } from "#lib/destinations/territory.ts";

/** The territories that the row decides for, and by what other names it is known. */
export function Territories({ destination }: { destination: Destination }) {
  const { covers, alternativeNames, continent } = destination;
  return (
    <Panel title="Covers">
      <ul className="grid gap-1">
        {covers.map((iso2) => (
          <li key={iso2}>
            <Flag iso2={iso2} /> {territoryName(iso2)} <span className="text-soft">{iso2}</span>
          </li>
        ))}
      </ul>
      {covers.length > 1 && (
        <p className="mt-3 text-soft">
          No prefix tells their mobile numbers apart, so they are switched together.
        </p>
      )}
      <p className="mt-3 text-soft">Listed under {continent}.</p>
      {alternativeNames.length > 0 && (
        <p className="mt-1 text-soft">Also found as {alternativeNames.join(", ")}.</p>
      )}
    </Panel>
  );
}
