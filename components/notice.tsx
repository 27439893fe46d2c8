import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type NoticeTone = "info" | "good" | "warn" | "bad";

const looks: Record<NoticeTone, { className: string; icon: IconName; iconClass: string }> = {
  info: { className: "border-line bg-surface", icon: "info", iconClass: "text-accent" },
  good: { className: "border-good bg-good-tint", icon: "check", iconClass: "text-good" },
  warn: { className: "border-warn bg-warn-tint", icon: "warning", iconClass: "text-warn" },
  bad: { className: "border-bad bg-bad-tint", icon: "warning", iconClass: "text-bad" },
};

/**
 * A message that stays on the page. Give `role="alert"` when it answers what the person just did (a refused form), so
 * that it is read out at once; leave it out for what simply is so.
 */
export function Notice(props: {
  tone?: NoticeTone;
  title?: ReactNode;
  role?: "alert" | "status";
  children?: ReactNode;
}) {
  const look = looks[props.tone ?? "info"];
  return (
    <div role={props.role} className={`flex gap-3 rounded-lg border px-4 py-3 ${look.className}`}>
      <Icon name={look.icon} className={`mt-0.5 size-5 ${look.iconClass}`} />
      <div className="min-w-0 flex-1">
        {props.title && <p className="font-semibold">{props.title}</p>}
        {props.children && <div className="grid gap-2">{props.children}</div>}
      </div>
    </div>
  );
}
