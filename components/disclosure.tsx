import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** A part of a page that opens on demand, without a script. `framed` gives it a border of its own. */
export function Disclosure(props: {
  summary: ReactNode;
  open?: boolean;
  framed?: boolean;
  children: ReactNode;
}) {
  const look = props.framed
    ? {
        frame: "rounded-lg border border-line bg-surface",
        summary: "px-3 py-2 font-medium",
        body: "px-4 pb-4",
      }
    : { frame: "", summary: "w-fit pr-2 font-medium text-accent", body: "mt-2 pl-5.5" };
  return (
    <details open={props.open} className={`group ${look.frame}`}>
      <summary className={`flex items-center gap-1.5 rounded-md hover:bg-sunken ${look.summary}`}>
        <Icon name="next" className="size-4 transition-transform group-open:rotate-90" />
        <span>{props.summary}</span>
      </summary>
      <div className={look.body}>{props.children}</div>
    </details>
  );
}
