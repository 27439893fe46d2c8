import { Panel } from "#components/panel.tsx";
import type { Openness } from "#lib/coverage/by-country.ts";
import { continentNames } from "#lib/destinations/continent.ts";
import { type Destination, destinations } from "#lib/destinations/destination.ts";
import { isHighRisk } from "#lib/destinations/risk.ts";
import "./heat-map.css";

/** Every country as a tile, the darker the more accounts may send there: the whole organization on one screen. */
export function HeatMap(props: { openness: ReadonlyMap<string, Openness>; accounts: number; here: string }) {
  const { openness, accounts, here } = props;
  const tile = ({ id, name }: Destination) => {
    const open = openOf(openness.get(id));
    const says = `${name}: ${open} of ${accounts}`;
    return (
      <li key={id}>
        <a
          href={`${here}/${id}`}
          aria-label={says}
          title={says}
          data-heat={stepOf(open, accounts)}
          data-risk={isHighRisk(id) && open > 0 ? "" : undefined}
        >
          {id}
        </a>
      </li>
    );
  };
  return (
    <Panel title="Heat map" actions={<Legend />}>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {continentNames.map((continent) => {
          const countries = destinations.filter((destination) => destination.continent === continent);
          const open = countries.filter(({ id }) => openness.has(id)).length;
          return (
            <section key={continent} aria-label={continent}>
              <h3 className="mb-1.5 text-sm font-semibold">
                {continent}{" "}
                <span className="font-normal text-soft">
                  {open} of {countries.length} open
                </span>
              </h3>
              <ul className="heat-map">{countries.map(tile)}</ul>
            </section>
          );
        })}
      </div>
    </Panel>
  );
}

function Legend() {
  const steps = ["none", "under a third", "under two thirds", "most", "all"];
  return (
    <ul className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft" aria-label="Accounts">
      {steps.map((label, step) => (
        <li key={label} className="flex items-center gap-1.5">
          <span className="heat-key" data-heat={step} />
          {label}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span className="heat-key" data-heat={0} data-risk="" />
        high risk, open
      </li>
    </ul>
  );
}

function openOf(openness: Openness | undefined): number {
  return openness ? openness.own + openness.inherited : 0;
}

function stepOf(open: number, accounts: number): number {
  if (open === 0) return 0;
  if (open === accounts) return 4;
  return 1 + Math.min(2, Math.floor((3 * open) / accounts));
}
