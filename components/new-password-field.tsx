"use client";

import { useState } from "react";
import { FormTextField } from "./action-form.tsx";

/**
 * A password that somebody chooses, inside an `ActionForm`. With JavaScript it can be shown, and a refused form does not
 * lose it; the server never hands it back.
 */
export function NewPasswordField({
  name,
  label,
  minLength,
}: {
  name: string;
  label: string;
  /** In characters. */
  minLength: number;
}) {
  const [text, setText] = useState("");
  const [shown, setShown] = useState(false);
  return (
    <div className="grid gap-2">
      <FormTextField
        name={name}
        label={label}
        type={shown ? "text" : "password"}
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoComplete="new-password"
        minLength={minLength}
        required
        hint={`At least ${minLength} characters. A few words that only you would put together are easy to remember.`}
      />
      <label className="needs-script flex w-fit items-center gap-2 text-sm">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        Show password
      </label>
    </div>
  );
}
