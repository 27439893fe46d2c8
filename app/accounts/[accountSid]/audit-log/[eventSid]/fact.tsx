import type { ReactNode } from "react";

/** A list of facts: two columns, on a phone each name right above what it names. */
export function FactList({ children }: { children: ReactNode }) {
  return <dl className="grid gap-x-6 sm:grid-cols-[9rem_1fr] sm:gap-y-2.5">{children}</dl>;
}

/** One fact by its name. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 max-sm:mb-2">{children}</dd>
    </div>
  );
}
