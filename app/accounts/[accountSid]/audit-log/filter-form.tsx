import { Button, ButtonLink } from "#components/button.tsx";
import { CheckboxField, SelectField, TextField } from "#components/field.tsx";
import { Notice } from "#components/notice.tsx";
import type { FilterChoices } from "#lib/audit/choices.ts";
import { type AuditFilter, filterQuery, platform } from "#lib/audit/filter.ts";

interface Props {
  filter: AuditFilter;
  choices: FilterChoices;
  /** Parts of the address that were not understood. */
  wrong: readonly string[];
  here: string;
}

/** The filters of the log: a native form that puts them into the address, so that a filtered log can be kept and passed on. */
export function FilterForm({ filter, choices, wrong, here }: Props) {
  const filtered = filterQuery(filter) !== "";
  const more = Boolean(
    filter.type ?? filter.from ?? filter.to ?? filter.address ?? filter.highRisk ?? filter.denied,
  );
  return (
    <search aria-label="Filter the events">
      <form action={here} className="my-4 grid gap-3">
        {wrong.length > 0 && <Notice tone="warn">Not understood and left out: {wrong.join(", ")}.</Notice>}
        <div className="grid gap-x-4 gap-y-3 rounded-lg border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-3">
          <Select
            name="country"
            label="Country"
            any="Any country"
            value={filter.country}
            options={choices.countries}
          />
          <Select
            name="actor"
            label="Who"
            any="Anybody"
            value={filter.actor}
            options={[...choices.people, [platform, "The platform"]]}
          />
          {choices.accounts.length > 1 && (
            <Select
              name="account"
              label="Account"
              any="This account and its subaccounts"
              value={filter.account}
              options={choices.accounts}
            />
          )}
          <details open={more} className="group sm:col-span-2 lg:col-span-3">
            <summary className="w-fit rounded-md font-medium text-accent">More filters</summary>
            <div className="mt-3 grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
              <Select
                name="type"
                label="Kind of event"
                any="Any kind"
                value={filter.type}
                options={choices.types}
              />
              <TextField name="from" label="From (UTC)" type="date" defaultValue={filter.from} />
              <TextField name="to" label="To (UTC)" type="date" defaultValue={filter.to} />
              <TextField
                name="address"
                label="Address"
                defaultValue={filter.address}
                inputMode="text"
                autoComplete="off"
              />
              <CheckboxField
                name="high-risk"
                value="1"
                label="Only high risk"
                defaultChecked={filter.highRisk}
              />
              <CheckboxField name="denied" value="1" label="Only denied" defaultChecked={filter.denied} />
            </div>
          </details>
          <div className="flex flex-wrap gap-2 sm:col-span-2 lg:col-span-3">
            <Button type="submit" look="secondary">
              Apply filters
            </Button>
            {filtered && (
              <ButtonLink href={here} look="quiet">
                Clear filters
              </ButtonLink>
            )}
          </div>
        </div>
      </form>
    </search>
  );
}

function Select(props: {
  name: string;
  label: string;
  any: string;
  value: string | undefined;
  options: readonly (readonly [value: string, label: string])[];
}) {
  return (
    <SelectField name={props.name} label={props.label} defaultValue={props.value ?? ""}>
      <option value="">{props.any}</option>
      {props.options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}
