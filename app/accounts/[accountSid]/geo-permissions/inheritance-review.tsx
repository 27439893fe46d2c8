import type { ReactNode } from "react";
import { Acknowledgment } from "#components/acknowledgment.tsx";
import { Button } from "#components/button.tsx";
import { ChangedCountries } from "#components/changed-countries.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { Notice } from "#components/notice.tsx";
import type { ActionResult } from "#lib/action-result.ts";
import { nameOf } from "#lib/destinations/name.ts";
import { isHighRisk } from "#lib/destinations/risk.ts";
import type { InheritanceProps } from "./inheritance-switch.tsx";

/** What the switch would do: copy the parent's permissions, which changes nothing, or drop the own ones, with every change. */
export function InheritanceReview(
  props: InheritanceProps & {
    result: ActionResult<unknown> | null;
    action: (form: FormData) => void;
    pending: boolean;
    path: string;
    cancel: ReactNode;
  },
) {
  const { accountSid, inherits, revision, parentRevision, idempotencyKey, risky, result } = props;
  const way = inherits ? { inherit: "off" } : { inherit: "on", parentRevision };
  const fields = { accountSid, revision, idempotencyKey, ...way };
  return (
    <form action={props.action} className="flex min-h-0 flex-col" autoComplete="off">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid min-h-0 gap-4 overflow-y-auto px-5 py-4">
        {result?.status === "error" && (
          <Notice tone="bad" role="alert" title={result.message}>
            <p>
              Nothing was changed. <a href={`${props.path}?inheritance=review`}>Look at it again</a>
            </p>
          </Notice>
        )}
        {inherits ? <Copied {...props} /> : <Dropped {...props} />}
      </div>
      <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-4">
        {props.cancel}
        <Button
          type="submit"
          aria-disabled={props.pending || undefined}
          aria-busy={props.pending || undefined}
        >
          {!inherits && risky.length > 0 ? "Enable geo permissions" : "Update geo permissions"}
        </Button>
      </div>
    </form>
  );
}

function Copied({ accountName, parentName, copied }: InheritanceProps) {
  const risky = copied.filter(isHighRisk);
  return (
    <>
      <p>
        {accountName} stops following {parentName} and gets permissions of its own, copied from {parentName}{" "}
        now. <strong>Nothing changes by that.</strong> From then on, each can be changed without the other.
      </p>
      {risky.length > 0 && (
        <Notice tone="warn" title={`High risk, enabled already: ${risky.map(nameOf).join(", ")}`} />
      )}
      <Disclosure
        summary={`${copied.length === 1 ? "1 country is" : `${copied.length} countries are`} copied`}
      >
        <p className="text-soft">{copied.map(nameOf).toSorted().join(", ")}</p>
      </Disclosure>
    </>
  );
}

function Dropped({ accountName, parentName, change, risky }: InheritanceProps) {
  const nothing = change.enable.length + change.disable.length === 0;
  return (
    <>
      {risky.length > 0 && <Acknowledgment ids={risky} />}
      <p>
        {accountName} follows {parentName} from now on, and its own permissions are dropped.
        {nothing && " No country changes by that."}
      </p>
      <ChangedCountries enable={change.enable} disable={change.disable} />
    </>
  );
}
