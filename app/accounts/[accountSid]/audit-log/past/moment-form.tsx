import { Button } from "#components/button.tsx";
import { TextField } from "#components/field.tsx";
import { Notice } from "#components/notice.tsx";
import { momentText } from "#lib/audit/moment.ts";

interface Properties {
  at: Date | undefined;
  until: Date | undefined;
  /** Part of the address was not understood. */
  wrong: boolean;
  here: string;
}

/** Asks for one moment, or two to compare. */
export function MomentForm({ at, until, wrong, here }: Properties) {
  return (
    <form action={here} className="mb-6 grid gap-3">
      {wrong && <Notice tone="warn">A moment was not understood. Write it as 2026-01-31T12:00.</Notice>}
      <div className="grid items-end gap-4 rounded-lg border border-line bg-surface p-4 sm:grid-cols-[1fr_1fr_auto]">
        <TextField
          name="at"
          label="At (UTC)"
          type="datetime-local"
          step="0.001"
          defaultValue={at && momentText(at)}
          required
        />
        <TextField
          name="until"
          label="Compare with (UTC)"
          type="datetime-local"
          step="0.001"
          defaultValue={until && momentText(until)}
        />
        <Button type="submit" look="secondary">
          Show permissions
        </Button>
      </div>
    </form>
  );
}
