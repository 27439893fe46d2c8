import type { FormEvent, ReactNode } from "react";
import { Acknowledgment } from "#components/acknowledgment.tsx";
import { Button } from "#components/button.tsx";
import { ChangedCountries } from "#components/changed-countries.tsx";
import { Icon } from "#components/icon.tsx";
import type { Difference } from "./ticks.ts";

/**
 * Step two: names every country that changes, and for the high-risk ones the reason and the acknowledgment. The same
 * form stands in the dialog and, without JavaScript, on the page.
 */
export function Review(props: {
  accountSid: string;
  accountName: string;
  revision: number;
  idempotencyKey: string;
  difference: Difference;
  /** Subaccounts that follow this account and change with it. */
  followers: number;
  /** Why the last try was refused. */
  refusal: ReactNode;
  pending: boolean;
  action: (form: FormData) => void;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** The way back. */
  cancel: ReactNode;
}) {
  const { enable, disable, risky } = props.difference;
  return (
    <form
      action={props.action}
      onSubmit={props.onSubmit}
      className="flex min-h-0 flex-col"
      autoComplete="off"
    >
      <Hidden name="accountSid" values={[props.accountSid]} />
      <Hidden name="revision" values={[`${props.revision}`]} />
      <Hidden name="idempotencyKey" values={[props.idempotencyKey]} />
      <Hidden name="enable" values={enable} />
      <Hidden name="disable" values={disable} />
      <div className="grid min-h-0 gap-4 overflow-y-auto px-5 py-4">
        {props.refusal}
        {risky.length > 0 && <Acknowledgment ids={risky} />}
        <ChangedCountries enable={enable} disable={disable} />
        {props.followers > 0 && <Followers count={props.followers} accountName={props.accountName} />}
      </div>
      <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-4">
        {props.cancel}
        <Button
          type="submit"
          aria-disabled={props.pending || undefined}
          aria-busy={props.pending || undefined}
        >
          {risky.length > 0 ? "Enable geo permissions" : "Update geo permissions"}
        </Button>
      </div>
    </form>
  );
}

function Followers({ count, accountName }: { count: number; accountName: string }) {
  return (
    <p className="flex items-start gap-2 text-soft">
      <Icon name="link" className="mt-1" />
      {count === 1 ? "1 subaccount inherits" : `${count} subaccounts inherit`} from {accountName} and{" "}
      {count === 1 ? "changes" : "change"} with it.
    </p>
  );
}

function Hidden({ name, values }: { name: string; values: readonly string[] }) {
  return values.map((value) => <input key={value} type="hidden" name={name} value={value} />);
}
