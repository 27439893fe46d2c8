"use client";

import { type ComponentProps, createContext, type ReactNode, use, useActionState } from "react";
import type { ActionResult } from "#lib/action-result.ts";
import { SelectField, TextField } from "./field.tsx";
import { Notice } from "./notice.tsx";
import { Toast } from "./toast.tsx";

const Answered = createContext<ActionResult<unknown> | null>(null);

/**
 * A form for one server action, the same with and without JavaScript. What was refused is said once above the fields and at
 * each field that is wrong; fields that the action hands back keep what was typed.
 */
export function ActionForm<T>(props: {
  action: (previous: ActionResult<T> | null, form: FormData) => Promise<ActionResult<T>>;
  children: ReactNode;
  /** What the toast says once it succeeded. */
  success?: string;
  /** Replaces the form once it succeeded. */
  done?: ReactNode;
  /** For buttons that stand elsewhere and name their form. */
  id?: string;
  className?: string;
}) {
  const [result, submit] = useActionState<ActionResult<T> | null, FormData>(props.action, null);
  if (result?.status === "ok" && props.done !== undefined) return props.done;
  return (
    <form id={props.id} action={submit} className={props.className ?? "grid gap-4"}>
      <FormFields result={result}>{props.children}</FormFields>
      {props.success && <Toast message={result?.status === "ok" ? props.success : null} />}
    </form>
  );
}

/** The inside of a form that keeps the result of its action itself, because it shows more of it. */
export function FormFields(props: {
  result: ActionResult<unknown> | null;
  /** What a refusal means, above its reason; of fields that are wrong, each says its reason itself. */
  refused?: string;
  children: ReactNode;
}) {
  const { result, refused } = props;
  return (
    <>
      {result?.status === "error" && (
        <Notice tone="bad" role="alert" title={refused}>
          {!(refused && fieldsOf(result.details)) && result.message}
        </Notice>
      )}
      <Answered value={props.result}>{props.children}</Answered>
    </>
  );
}

/** A line of text in an `ActionForm`. */
export function FormTextField(props: ComponentProps<typeof TextField>) {
  const { value, error } = useAnswer(props.name);
  return <TextField {...props} defaultValue={value ?? props.defaultValue} error={error ?? props.error} />;
}

/** One of several options in an `ActionForm`. */
export function FormSelectField(props: ComponentProps<typeof SelectField>) {
  const { value, error } = useAnswer(props.name);
  const chosen = value ?? props.defaultValue;
  // A select goes back to the choice it was made with when React resets the form; a new one is made with the present one.
  return <SelectField {...props} key={String(chosen)} defaultValue={chosen} error={error ?? props.error} />;
}

function useAnswer(name: string): { value?: string | undefined; error?: string | undefined } {
  const result = use(Answered);
  if (result?.status !== "error") return {};
  return { value: result.values?.[name], error: fieldsOf(result.details)?.[name]?.[0] };
}

function fieldsOf(details: unknown): Record<string, string[]> | undefined {
  return (details as { fields?: Record<string, string[]> } | undefined)?.fields;
}
