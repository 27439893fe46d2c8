import type { ComponentProps, ReactNode } from "react";
import { Icon } from "./icon.tsx";

interface Description {
  /** Also the id, unless `id` says otherwise. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with the present value; the input is marked invalid and names this text as its description. */
  error?: string | undefined;
}

const box =
  "min-h-9 w-full min-w-0 rounded-md border border-outline bg-surface px-3 py-1.5 text-ink placeholder:text-soft aria-invalid:border-bad";

/** One line of text with label, hint and error. Passes every other property on to its <input>. */
export function TextField({ name, label, hint, error, ...rest }: ComponentProps<"input"> & Description) {
  const id = rest.id ?? name;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input {...rest} id={id} name={name} className={box} {...describe(id, hint, error)} />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ name, label, hint, error, ...rest }: ComponentProps<"textarea"> & Description) {
  const id = rest.id ?? name;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea {...rest} id={id} name={name} className={box} {...describe(id, hint, error)} />
    </Field>
  );
}

/** One of several options; pass <option> elements as children. */
export function SelectField({ name, label, hint, error, ...rest }: ComponentProps<"select"> & Description) {
  const id = rest.id ?? name;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select {...rest} id={id} name={name} className={box} {...describe(id, hint, error)} />
    </Field>
  );
}

/** A checkbox with its label behind it. */
export function CheckboxField({ name, label, hint, error, ...rest }: ComponentProps<"input"> & Description) {
  const id = rest.id ?? name;
  return (
    <div>
      <label htmlFor={id} className="flex items-start gap-2.5">
        <input
          {...rest}
          type="checkbox"
          id={id}
          name={name}
          className="mt-0.5 size-[1.1rem] shrink-0"
          {...describe(id, hint, error)}
        />
        <span>{label}</span>
      </label>
      <div className="pl-7">
        <Hint id={id} hint={hint} error={error} />
      </div>
    </div>
  );
}

function Field(props: {
  id: string;
  label: ReactNode;
  hint: ReactNode;
  error: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <label htmlFor={props.id} className="font-medium">
        {props.label}
      </label>
      {props.children}
      <Hint id={props.id} hint={props.hint} error={props.error} />
    </div>
  );
}

function Hint({ id, hint, error }: { id: string; hint: ReactNode; error: string | undefined }) {
  return (
    <>
      {error && (
        <p id={`${id}-error`} className="mt-0.5 flex items-start gap-1.5 text-sm font-medium text-bad">
          <Icon name="warning" className="mt-0.5 size-4" />
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
    </>
  );
}

function describe(id: string, hint: ReactNode, error: string | undefined) {
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return { "aria-invalid": error ? (true as const) : undefined, "aria-describedby": described || undefined };
}
