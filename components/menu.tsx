import type { ReactNode } from "react";
import { buttonClass } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { MenuCloser } from "./menu-closer.tsx";

/**
 * A drop-down that opens without JavaScript (<details>). With JavaScript it also closes on Escape and when the focus
 * or a click goes elsewhere. `label` is the accessible name, `face` what the closed control shows, `bordered` makes it look
 * like the buttons beside it. On a phone the menu is as wide as the window, wherever its control stands.
 */
export function Menu(props: {
  label: string;
  face: ReactNode;
  align?: "left" | "right";
  bordered?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="group sm:relative" data-menu>
      <summary
        aria-label={props.label}
        className={
          props.bordered
            ? buttonClass("secondary")
            : "flex min-h-9 items-center gap-2 rounded-md px-2.5 py-1 hover:bg-sunken group-open:bg-sunken"
        }
      >
        {props.face}
        <Icon name="chevron" className="size-4 text-soft transition-transform group-open:rotate-180" />
      </summary>
      <div
        className={`absolute z-40 mt-1 max-h-[75dvh] overflow-y-auto rounded-lg border border-line bg-surface p-1.5 shadow-float max-sm:inset-x-4 sm:w-76 ${props.align === "right" ? "sm:right-0" : "sm:left-0"}`}
      >
        {props.children}
      </div>
      <MenuCloser />
    </details>
  );
}

/** One link of a menu; the current one is marked in words for assistive technology and by weight for the eye. */
export function MenuLink(props: { href: string; current?: boolean; children: ReactNode }) {
  return (
    <a
      href={props.href}
      aria-current={props.current ? "page" : undefined}
      className="block rounded-md px-3 py-1.5 text-ink hover:bg-sunken aria-[current]:bg-tint aria-[current]:font-semibold"
    >
      {props.children}
    </a>
  );
}
