import type { ReactNode } from "react";

/** A link to the log narrowed by what it names: dotted, because it shows less of the same and leads nowhere else. */
export function NarrowingLink(props: {
  href: string;
  title: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <a
      href={props.href}
      title={props.title}
      className={`underline decoration-dotted underline-offset-4 hover:decoration-solid ${props.className ?? "text-ink"}`}
    >
      {props.children}
    </a>
  );
}
