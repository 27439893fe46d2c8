import type { ReactNode } from "react";
import { worldMapAddress } from "#lib/destinations/world-map-address.generated.ts";

/** What the map says of a destination; one that it says nothing of is disabled. */
export type MapState = "enabled" | "enabled-high-risk" | "disabled-high-risk" | "undeliverable";

const looks: Record<MapState, { label: string; fill: string }> = {
  enabled: { label: "Enabled", fill: "fill-good stroke-surface" },
  "enabled-high-risk": { label: "Enabled, high risk", fill: "fill-warn stroke-surface" },
  "disabled-high-risk": { label: "Disabled, high risk", fill: "fill-warn-tint stroke-warn" },
  undeliverable: { label: "Undeliverable", fill: "fill-bad-tint stroke-bad" },
};

const states = Object.keys(looks) as MapState[];

/**
 * The world at a glance: destination ids by state. The geometry is one cached file; the page carries only the ids, and those
 * of plainly disabled destinations not at all. For everybody who does not see it, its sentence says the counts.
 */
export function WorldMap({ ids }: { ids: Readonly<Partial<Record<MapState, readonly string[]>>> }) {
  const shown = states.filter((state) => ids[state]?.length);
  const counts = shown.map((state) => `${looks[state].label}: ${ids[state]!.length}`);
  return (
    <figure>
      <Land label={`World map. ${counts.join(". ") || "Nothing is enabled"}.`}>
        {shown.map((state) => (
          <Shapes key={state} ids={ids[state]!} className={looks[state].fill} />
        ))}
      </Land>
      <figcaption>
        <ul aria-hidden="true" className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
          {shown.map((state) => (
            <li key={state} className="flex items-center gap-1.5">
              <Swatch look={looks[state].fill} />
              {looks[state].label} ({ids[state]!.length})
            </li>
          ))}
          <li className="flex items-center gap-1.5">
            <Swatch look="fill-line stroke-outline" />
            Disabled
          </li>
        </ul>
      </figcaption>
    </figure>
  );
}

/** Where one destination is. */
export function PlaceMap({ id, name }: { id: string; name: string }) {
  return (
    <Land label={`World map: where ${name} is.`}>
      <g className="fill-accent stroke-accent" strokeWidth="7">
        <Shape id={id} />
      </g>
    </Land>
  );
}

function Land({ label, children }: { label: string; children: ReactNode }) {
  return (
    <svg viewBox="0 0 2000 880" role="img" aria-label={label} className="h-auto w-full" strokeWidth="2">
      <g className="fill-line stroke-surface">
        <Shape id="land" />
      </g>
      {children}
    </svg>
  );
}

/** Many shapes as one string of markup: as elements, each would travel to the browser twice. The ids are our own rows. */
function Shapes({ ids, className }: { ids: readonly string[]; className: string }) {
  const markup = ids.map((id) => `<use href="${worldMapAddress}#${id}"/>`).join("");
  return <g className={className} dangerouslySetInnerHTML={{ __html: markup }} />;
}

/** A shape of the cached file: a destination by its id, or all land. Takes the colours of what it stands in. */
function Shape({ id }: { id: string }) {
  return <use href={`${worldMapAddress}#${id}`} />;
}

function Swatch({ look }: { look: string }) {
  return (
    <svg viewBox="0 0 12 12" className={`size-3 ${look}`}>
      <rect x="1" y="1" width="10" height="10" rx="2" strokeWidth="1.5" />
    </svg>
  );
}
