import { Button } from "#components/button.tsx";
import { Flag } from "#components/flag.tsx";
import { Panel } from "#components/panel.tsx";
import { nameOf } from "#lib/destinations/name.ts";
import { byName } from "#lib/names.ts";

/** Chooses the countries that a lockdown keeps, among those that are enabled somewhere in the tree. The choice lives in the address. */
export function KeepForm(props: { here: string; keep: readonly string[]; enabled: readonly string[] }) {
  const { here, keep, enabled } = props;
  const offered = enabled.toSorted((a, b) => byName(nameOf(a), nameOf(b)));
  if (offered.length === 0) return null;
  return (
    <Panel title="Countries to keep">
      <form action={here} autoComplete="off" className="grid gap-3">
        <input type="hidden" name="chosen" value="" />
        <p className="text-soft">
          Ticked countries stay as they are in every account. Nothing that is off is switched on.
        </p>
        <ul className="grid gap-x-4 gap-y-0.5 sm:grid-cols-2 lg:grid-cols-3">
          {offered.map((id) => (
            <li key={id}>
              <label className="flex min-h-8 items-center gap-2.5">
                <input
                  type="checkbox"
                  name="keep"
                  value={id}
                  defaultChecked={keep.includes(id)}
                  className="size-[1.1rem] shrink-0"
                />
                <Flag iso2={id} />
                {nameOf(id)}
              </label>
            </li>
          ))}
        </ul>
        <div>
          <Button type="submit" look="secondary">
            Keep these countries
          </Button>
        </div>
      </form>
    </Panel>
  );
}
