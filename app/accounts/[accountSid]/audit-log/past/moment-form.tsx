import { Button } from "#components/button.tsx";
import { TextField } from "#components/field.tsx";
import type { Moments } from "./moments.ts";

/** Asks for one moment, or two to compare. */
export function MomentForm({ asked: { typed, errors }, here }: { asked: Moments; here: string }) {
  return (
    // Going back, a browser would fill in what was typed last, and the form would not tell what is shown.
    <form action={here} autoComplete="off" className="mb-6 rounded-lg border border-line bg-surface p-4">
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
        <TextField name="at" label="At (UTC)" {...momentField(typed.at, errors.at)} required />
        <TextField
          name="until"
          label="Compare with (UTC)"
          hint="Leave empty to see one moment only"
          {...momentField(typed.until, errors.until)}
        />
        <Button type="submit" look="secondary" className="justify-self-start lg:mt-7">
          Show permissions
        </Button>
      </div>
    </form>
  );
}

// A field for moments cannot show what is none, so that stands in one for text. Milliseconds are only asked of who has some.
function momentField(typed: string, error: string | undefined) {
  return {
    type: typed && error ? "text" : "datetime-local",
    step: typed.includes(".") ? "0.001" : "1",
    defaultValue: typed,
    error,
  };
}
