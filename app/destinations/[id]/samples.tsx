import { Panel } from "#components/panel.tsx";
import { typeText } from "#lib/destinations/number-type.ts";
import { samplesOf } from "#lib/destinations/samples.ts";

/** How numbers of this destination look, written abroad and at home. */
export function Samples({ id }: { id: string }) {
  return (
    <Panel title="Sample numbers">
      <dl className="grid gap-3">
        {samplesOf(id).map(({ e164, international, national, type }) => (
          <div key={e164}>
            <dt className="font-medium text-soft">{typeText(type)}</dt>
            <dd className="tabular-nums">
              {international}
              <span className="block text-sm text-soft">
                at home {national}; for the gateway {e164}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
