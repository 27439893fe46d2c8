"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonLook } from "./button.tsx";

/**
 * The submit button of a form with a server action. While the action runs it says so, keeps the focus (it is never
 * `disabled` for that) and swallows a second press. `name`/`value` tell several submit buttons of one form apart.
 */
export function SubmitButton(props: {
  children: ReactNode;
  look?: ButtonLook;
  name?: string;
  value?: string;
  disabled?: boolean;
}) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...props}
      type="submit"
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    />
  );
}
