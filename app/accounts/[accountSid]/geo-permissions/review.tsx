import type { FormEvent, ReactNode } from "react";
import { Button } from "#components/button.tsx";
import { Flag } from "#components/flag.tsx";
import { Icon } from "#components/icon.tsx";
import { riskOf } from "#lib/destinations/risk.ts";
import { nameOf } from "./row.ts";
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
        <Names title="Enable" tone="text-good" ids={enable} />
        <Names title="Disable" tone="text-bad" ids={disable} />
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

function Names({ title, tone, ids }: { title: string; tone: string; ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <section>
      <h3 className={`mb-1 font-semibold ${tone}`}>
        {title} {ids.length === 1 ? "1 country" : `${ids.length} countries`}
      </h3>
      <ul className="grid gap-x-4 gap-y-0.5 sm:grid-cols-2">
        {ids.map((id) => (
          <li key={id} className="flex items-center gap-2">
            <Flag iso2={id} />
            {nameOf(id)}
          </li>
        ))}
      </ul>
    </section>
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

function Acknowledgment({ ids }: { ids: readonly string[] }) {
  return (
    <section className="rounded-lg border border-warn bg-warn-tint px-4 py-3">
      <h3 className="flex items-center gap-2 font-semibold text-warn">
        <Icon name="warning" />
        High risk: {ids.map(nameOf).join(", ")}
      </h3>
      {[...new Set(ids.map((id) => riskOf(id).reason))].map((reason) => (
        <p key={reason} className="mt-1">
          {reason}
        </p>
      ))}
      <p className="mt-1">
        Every message sent there is charged to you, also when a fraudster has asked for it.
      </p>
      <label className="mt-3 flex w-fit items-center gap-2.5 font-semibold">
        <input
          type="checkbox"
          name="acknowledged"
          value={ids.toSorted().join()}
          required
          className="size-[1.1rem]"
        />
        <span>I acknowledge this risk</span>
      </label>
    </section>
  );
}

function Hidden({ name, values }: { name: string; values: readonly string[] }) {
  return values.map((value) => <input key={value} type="hidden" name={name} value={value} />);
}
