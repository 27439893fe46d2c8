import { nameOf } from "#lib/destinations/name.ts";
import { Flag } from "./flag.tsx";

/** Names every country that a change enables and every one that it disables. */
export function ChangedCountries({
  enable,
  disable,
}: {
  enable: readonly string[];
  disable: readonly string[];
}) {
  return (
    <>
      <Names title="Enable" tone="text-good" ids={enable} />
      <Names title="Disable" tone="text-bad" ids={disable} />
    </>
  );
}

function Names({ title, tone, ids }: { title: string; tone: string; ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <section>
      <h3 className={`mb-1 font-semibold ${tone}`}>
        {title} {ids.length === 1 ? "1 country" : `${ids.length} countries`}
      </h3>
      <ul className="grid gap-x-4 gap-y-0.5 sm:grid-cols-2">
        {ids.map((id) => (
          <li key={id} className="flex items-center gap-2">
            <Flag iso2={id} />
            {nameOf(id)}
          </li>
        ))}
      </ul>
    </section>
  );
}
