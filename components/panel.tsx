import type { ReactNode } from "react";

/** A bordered block of a page with an optional heading of its own. */
export function Panel(props: { title?: string; id?: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section id={props.id} aria-label={props.title} className="rounded-lg border border-line bg-surface p-5">
      {props.title && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-lg">{props.title}</h2>
          {props.actions}
        </div>
      )}
      {props.children}
    </section>
  );
}
