import type { Destination } from "#lib/destinations/destination.ts";
import { exceptionsOf, prefixesOf, territoryName } from "#lib/destinations/territory.ts";

/** Every prefix of the row, in full; for the main country of a shared code also what is taken out of it. */
export function Prefixes({ destination }: { destination: Destination }) {
  const { callingCode, covers } = destination;
  const exceptions = exceptionsOf(destination);
  return (
    <div className="grid gap-4">
      {covers.map((iso2) => {
        const prefixes = prefixesOf(iso2);
        return (
          prefixes.length > 0 && (
            <div key={iso2}>
              {covers.length > 1 && <h3 className="mb-1 font-medium">{territoryName(iso2)}</h3>}
              <PrefixList callingCode={callingCode} prefixes={prefixes} />
            </div>
          )
        );
      })}
      {exceptions.length > 0 && (
        <div>
          <h3 className="mb-1 font-medium">Except, because other destinations have them</h3>
          <PrefixList callingCode={callingCode} prefixes={exceptions} />
        </div>
      )}
      <p className="text-sm text-soft">
        A number belongs to the destination with the longest prefix that fits it. Whether the number is valid
        is asked separately.
      </p>
    </div>
  );
}

function PrefixList({ callingCode, prefixes }: { callingCode: string; prefixes: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1 tabular-nums">
      {prefixes.map((prefix) => (
        <li key={prefix} className="whitespace-nowrap">
          +{callingCode} {prefix.slice(callingCode.length)}
        </li>
      ))}
    </ul>
  );
}
