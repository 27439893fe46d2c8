import { Badge } from "#components/badge.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { Flag } from "#components/flag.tsx";
import { Panel } from "#components/panel.tsx";
import type { Choice } from "#lib/coverage/choice-query.ts";
import { continentNames } from "#lib/destinations/continent.ts";
import { type Destination, destinations } from "#lib/destinations/destination.ts";
import { isHighRisk, isUndeliverable } from "#lib/destinations/risk.ts";
import { rowMatcher } from "#lib/destinations/search.ts";
import { FindField } from "./find-field.tsx";

/** Block or enable, and which countries: by continent, or those that a search finds. What is ticked stays in sight. */
export function CountryPicker({ choice, here }: { choice: Choice; here: string }) {
  const { action, countryQuery } = choice;
  const ticked = new Set(choice.countries);
  const groups = countryQuery ? foundBy(countryQuery, ticked) : byContinent(ticked);
  return (
    <Panel title="Countries">
      <fieldset className="mb-3 flex flex-wrap gap-x-6 gap-y-1">
        <legend className="sr-only">What to do with them</legend>
        <Action value="disable" label="Block" checked={action !== "enable"} />
        <Action value="enable" label="Enable" checked={action === "enable"} />
      </fieldset>
      <FindField name="cq" label="Find a country" value={countryQuery} here={here} />
      <div className="mt-3 grid gap-2">
        {groups.map(({ title, countries, open }) => (
          <Disclosure
            key={title}
            framed
            open={open}
            summary={
              <>
                {title}{" "}
                <span className="text-sm font-normal text-soft">
                  {countries.filter(({ id }) => ticked.has(id)).length} of {countries.length} chosen
                </span>
              </>
            }
          >
            <ul className="grid gap-x-4 gap-y-0.5 sm:grid-cols-2 lg:grid-cols-3">
              {countries.map((country) => (
                <Country
                  key={country.id}
                  country={country}
                  ticked={ticked.has(country.id)}
                  disabled={isUndeliverable(country.id)}
                />
              ))}
            </ul>
          </Disclosure>
        ))}
      </div>
    </Panel>
  );
}

interface Group {
  title: string;
  countries: Destination[];
  open: boolean;
}

function byContinent(ticked: ReadonlySet<string>): Group[] {
  return continentNames.map((title) => {
    const countries = destinations.filter(({ continent }) => continent === title);
    return { title, countries, open: countries.some(({ id }) => ticked.has(id)) };
  });
}

function foundBy(query: string, ticked: ReadonlySet<string>): Group[] {
  const fits = rowMatcher(query);
  const found = destinations.filter(fits);
  const others = destinations.filter((row) => ticked.has(row.id) && !fits(row));
  return [
    { title: `Found for “${query}”`, countries: found, open: true },
    ...(others.length > 0 ? [{ title: "Chosen before", countries: others, open: true }] : []),
  ];
}

function Action({ value, label, checked }: { value: string; label: string; checked: boolean }) {
  return (
    <label className="flex items-center gap-2 font-medium">
      <input type="radio" name="action" value={value} defaultChecked={checked} className="size-[1.1rem]" />
      {label}
    </label>
  );
}

function Country(props: { country: Destination; ticked: boolean; disabled: boolean }) {
  const { id, name } = props.country;
  return (
    <li>
      <label className="flex min-h-8 items-center gap-2.5">
        <input
          type="checkbox"
          name="country"
          value={id}
          defaultChecked={props.ticked}
          disabled={props.disabled}
          className="size-[1.1rem] shrink-0"
        />
        <Flag iso2={id} />
        <span>{name}</span>
        {isHighRisk(id) && <Badge tone="warn">High Risk</Badge>}
        {props.disabled && <Badge tone="bad">Undeliverable</Badge>}
      </label>
    </li>
  );
}
