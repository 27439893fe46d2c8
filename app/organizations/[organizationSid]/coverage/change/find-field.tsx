import { Button } from "#components/button.tsx";
import { Icon } from "#components/icon.tsx";

/** A search inside a larger form: its button sends the whole form back to the same page, so that nothing ticked is lost. */
export function FindField(props: { name: string; label: string; value: string; here: string }) {
  return (
    <div className="flex max-w-xl gap-2">
      <label className="relative min-w-0 flex-1">
        <span className="sr-only">{props.label}</span>
        <Icon name="search" className="absolute top-2.5 left-3 size-4 text-soft" />
        <input
          type="search"
          name={props.name}
          defaultValue={props.value}
          placeholder={props.label}
          maxLength={100}
          className="min-h-9 w-full rounded-md border border-outline bg-surface py-1.5 pr-3 pl-9 placeholder:text-soft"
        />
      </label>
      <Button type="submit" look="secondary" formAction={props.here}>
        Find
      </Button>
    </div>
  );
}
