import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export interface Crumb {
  label: string;
  /** Without an address the crumb is plain text: a group of pages, or the page itself. */
  href?: string;
}

/** Title of a page with the way to it above, a sentence below and actions beside. Exactly one per page: it holds the h1. */
export function PageHeader(props: {
  title: ReactNode;
  breadcrumbs?: Crumb[];
  description?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mb-6">
      {props.breadcrumbs && <Breadcrumbs crumbs={props.breadcrumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-3xl">
          <h1 className="text-2xl tracking-tight wrap-anywhere">{props.title}</h1>
          {props.description && <div className="mt-1.5 text-soft">{props.description}</div>}
        </div>
        {props.actions && <div className="flex flex-wrap gap-2">{props.actions}</div>}
      </div>
    </div>
  );
}

function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="mb-2 text-sm text-soft">
      <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex items-center gap-1.5">
            {index > 0 && <Icon name="next" className="size-3.5" />}
            {crumb.href ? (
              <a href={crumb.href} className="rounded-sm hover:text-ink hover:underline">
                {crumb.label}
              </a>
            ) : (
              <span aria-current={index === crumbs.length - 1 ? "page" : undefined}>{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
