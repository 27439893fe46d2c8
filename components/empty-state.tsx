import type { ReactNode } from "react";

/** Says that there is nothing here, why, and what to do about it. */
export function EmptyState(props: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="rounded-lg border border-dashed border-outline px-6 py-10 text-center">
      <p className="text-lg font-semibold">{props.title}</p>
      {props.children && <div className="mx-auto mt-1 max-w-prose text-soft">{props.children}</div>}
      {props.action && <div className="mt-4 flex flex-wrap justify-center gap-2">{props.action}</div>}
    </div>
  );
}
