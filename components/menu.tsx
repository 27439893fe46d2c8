import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { MenuCloser } from "./menu-closer.tsx";

/**
 * A drop-down that opens without JavaScript (<details>). With JavaScript it also closes on Escape and when the focus
 * or a click goes elsewhere. `label` is the accessible name, `face` what the closed control shows.
 */
export function Menu(props: {
  label: string;
  face: ReactNode;
  align?: "left" | "right";
  children: ReactNode;
}) {
  return (
    <details className="group relative" data-menu>
      <summary
        aria-label={props.label}
        className="flex min-h-9 items-center gap-2 rounded-md px-2.5 py-1 hover:bg-sunken group-open:bg-sunken"
      >
        {props.face}
        <Icon name="chevron" className="size-4 text-soft transition-transform group-open:rotate-180" />
      </summary>
      <div
        className={`absolute z-40 mt-1 max-h-[75dvh] w-76 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-line bg-surface p-1.5 shadow-float ${props.align === "right" ? "right-0" : "left-0"}`}
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
