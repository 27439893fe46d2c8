import { Button, ButtonLink } from "#components/button.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { Notice } from "#components/notice.tsx";
import type { FilterChoices } from "#lib/audit/choices.ts";
import { type AuditFilter, filterQuery, isBackwards, platform } from "#lib/audit/filter.ts";
import { type FilterField, type Misread, misreadLabels } from "#lib/audit/filter-fields.ts";
import { Choice, controlOf, DayOf, Only, Text } from "./filter-controls.tsx";

interface Props {
  filter: AuditFilter;
  choices: FilterChoices;
  /** Parts of the address that were not understood. */
  wrong: readonly Misread[];
  here: string;
}

/** The filters of the log: a native form that puts them into the address, so that a filtered log can be kept and passed on. */
export function FilterForm({ filter, choices, wrong, here }: Props) {
  const control = (name: FilterField) => controlOf(name, wrong);
  const whole = "sm:col-span-2 lg:col-span-3";
  return (
    <search aria-label="Filter the events">
      {/* Going back, a browser would fill in what was chosen last, and the form would not tell what is shown. */}
      <form action={here} className="grid gap-3" autoComplete="off">
        <Problems filter={filter} wrong={wrong} />
        <div className="grid items-start gap-x-4 gap-y-3 rounded-lg border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-3">
          <Choice
            control={control("country")}
            any="Any country"
            value={filter.country}
            options={choices.countries}
          />
          <Choice
            control={control("actor")}
            any="Anybody"
            value={filter.actor}
            options={[...choices.people, [platform, "The platform"]]}
          />
          {(choices.accounts.length > 0 || control("account").error) && (
            <Choice
              control={control("account")}
              any="This account and its subaccounts"
              value={filter.account}
              options={choices.accounts}
            />
          )}
          <div className={whole}>
            <MoreFilters filter={filter} types={choices.types} wrong={wrong} />
          </div>
          <div className={`flex flex-wrap gap-2 ${whole}`}>
            <Button type="submit" look="secondary">
              Apply filters
            </Button>
            {filterQuery(filter, {}, wrong) !== "" && (
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

function Problems({ filter, wrong }: Pick<Props, "filter" | "wrong">) {
  const backwards = isBackwards(filter);
  if (wrong.length === 0 && !backwards) return null;
  return (
    <Notice tone="warn">
      {wrong.length > 0 && <p>Not understood and left out: {misreadLabels(wrong)}.</p>}
      {backwards && <p>From is later than To, so no event can be found.</p>}
    </Notice>
  );
}

const more: readonly FilterField[] = ["type", "from", "to", "address", "high-risk", "denied"];

function MoreFilters({
  filter,
  types,
  wrong,
}: Pick<Props, "filter" | "wrong"> & { types: FilterChoices["types"] }) {
  const { type, from, to, address, highRisk, denied } = filter;
  const set = [type, from, to, address, highRisk, denied].filter((value) => value !== undefined).length;
  const misread = wrong.some(({ field }) => more.includes(field));
  const control = (name: FilterField) => controlOf(name, wrong);
  const early = isBackwards(filter) ? { error: "Is later than To" } : {};
  return (
    <Disclosure summary={set > 0 ? `More filters (${set} set)` : "More filters"} open={set > 0 || misread}>
      <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <Choice control={control("type")} any="Any kind" value={type} options={types} />
        <DayOf control={{ ...control("from"), ...early }} value={from} />
        <DayOf control={control("to")} value={to} />
        <Text control={control("address")} value={address} />
        <Only control={control("high-risk")} value={highRisk} />
        <Only control={control("denied")} value={denied} />
      </div>
    </Disclosure>
  );
}
