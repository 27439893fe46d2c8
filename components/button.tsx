import type { ComponentProps } from "react";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

const looks: Record<ButtonLook, string> = {
  primary: "border-transparent bg-fill text-on-fill hover:bg-fill-hover",
  secondary: "border-outline bg-surface text-ink hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-accent hover:bg-tint",
  danger: "border-transparent bg-bad-fill text-on-fill hover:brightness-90",
};

/** The classes of a button, for elements that are not one but look like one. */
export function buttonClass(look: ButtonLook = "primary"): string {
  return `inline-flex min-h-9 items-center justify-center gap-2 rounded-md border px-4 py-1.5 text-center font-semibold no-underline transition-colors disabled:opacity-60 aria-disabled:opacity-60 aria-busy:cursor-progress ${looks[look]}`;
}

/** A button. `look`: one primary per view, danger for what destroys. Defaults to type="button"; say "submit" where it submits. */
export function Button({
  look = "primary",
  className = "",
  ...rest
}: ComponentProps<"button"> & { look?: ButtonLook }) {
  return <button type="button" {...rest} className={`${buttonClass(look)} ${className}`} />;
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink({
  look = "secondary",
  className = "",
  children,
  ...rest
}: ComponentProps<"a"> & { look?: ButtonLook; href: string }) {
  return (
    <a {...rest} className={`${buttonClass(look)} ${className}`}>
      {children}
    </a>
  );
}
