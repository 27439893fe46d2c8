import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

/** A search that puts what was typed into the address as `q`, together with the hidden fields of `keep`. */
export function SearchForm(props: {
  action: string;
  label: string;
  placeholder?: string;
  query: string;
  keep?: Readonly<Record<string, string>>;
}) {
  return (
    <search>
      <form action={props.action} className="flex max-w-xl gap-2" autoComplete="off">
        <label className="relative min-w-0 flex-1 sm:w-80">
          <span className="sr-only">{props.label}</span>
          <Icon name="search" className="absolute top-2.5 left-3 size-4 text-soft" />
          <input
            type="search"
            name="q"
            defaultValue={props.query}
            placeholder={props.placeholder}
            maxLength={100}
            className="min-h-9 w-full rounded-md border border-outline bg-surface py-1.5 pr-3 pl-9 placeholder:text-soft"
          />
        </label>
        {Object.entries(props.keep ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit" look="secondary">
          Search
        </Button>
      </form>
    </search>
  );
}
