import { Flag } from "#components/flag.tsx";
import { Panel } from "#components/panel.tsx";
import { type Destination, destinations } from "#lib/destinations/destination.ts";

/** The other rows of the same calling code: what the code alone does not tell. */
export function Neighbours({ destination: { id, callingCode } }: { destination: Destination }) {
  const neighbours = destinations.filter((other) => other.callingCode === callingCode && other.id !== id);
  return (
    <Panel title={`Who shares +${callingCode}`}>
      {neighbours.length === 0 ? (
        <p>Nobody: every number that begins with +{callingCode} belongs here.</p>
      ) : (
        <ul className="grid gap-1">
          {neighbours.map((neighbour) => (
            <li key={neighbour.id}>
              <Flag iso2={neighbour.id} /> <a href={`/destinations/${neighbour.id}`}>{neighbour.name}</a>{" "}
              <span className="text-soft">{neighbour.shownPrefixes}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
