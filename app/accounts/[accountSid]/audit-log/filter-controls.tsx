import { CheckboxField, SelectField, TextField } from "#components/field.tsx";
import { filterFields, type FilterField, type Misread, problemOf } from "#lib/audit/filter-fields.ts";

/** A field of the filter form: what was not understood of it stays in it, with the reason beside. */
export interface Control {
  name: FilterField;
  label: string;
  error?: string;
  /** The value that was not understood. */
  raw?: string;
}

/** The field of this name, as far as it does not depend on what the filter is. */
export function controlOf(name: FilterField, wrong: readonly Misread[]): Control {
  const misread = wrong.find(({ field }) => field === name);
  const { label } = filterFields[name];
  return misread ? { name, label, error: problemOf(misread), raw: misread.value } : { name, label };
}

/** One of several values, or any. */
export function Choice({
  control: { raw, ...field },
  any,
  value = "",
  options,
}: {
  control: Control;
  any: string;
  value: string | undefined;
  options: readonly (readonly [value: string, label: string])[];
}) {
  return (
    <SelectField {...field} defaultValue={raw ?? value}>
      <option value="">{any}</option>
      {raw !== undefined && <option value={raw}>{raw}</option>}
      {options.map(([each, label]) => (
        <option key={each} value={each}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}

/** A day in UTC. A field for dates cannot show what is none, so that stands in one for text. */
export function DayOf({ control, value }: { control: Control; value: string | undefined }) {
  const { raw, label, ...field } = control;
  const type = raw === undefined ? "date" : "text";
  return <TextField {...field} label={`${label} (UTC)`} type={type} defaultValue={raw ?? value} />;
}

/** Text as it is. */
export function Text({ control: { raw, ...field }, value }: { control: Control; value: string | undefined }) {
  return <TextField {...field} defaultValue={raw ?? value} spellCheck={false} autoComplete="off" />;
}

/** Yes, or no matter. */
export function Only({ control, value }: { control: Control; value: boolean | undefined }) {
  const { name, label, error } = control;
  return <CheckboxField name={name} label={label} error={error} value="1" defaultChecked={value} />;
}
