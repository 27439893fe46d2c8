import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type Tone = "neutral" | "accent" | "good" | "warn" | "bad";

const tones: Record<Tone, string> = {
  neutral: "bg-sunken text-soft",
  accent: "bg-tint text-accent",
  good: "bg-good-tint text-good",
  warn: "bg-warn-tint text-warn",
  bad: "bg-bad-tint text-bad",
};

/** A short mark such as "High Risk", "Undeliverable", "Inherited from Acme Retail". Colour never says more than its text. */
export function Badge({
  tone = "neutral",
  icon,
  wraps = false,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  /** Takes several lines where it must, instead of being cut off: for what has a name in it. */
  wraps?: boolean;
  children: ReactNode;
}) {
  return (
    <span
      className={`inline-flex max-w-full items-center gap-1 self-center rounded-xl border border-transparent px-2 py-px text-xs font-semibold ${tones[tone]}`}
    >
      {icon && <Icon name={icon} className="size-3.5" />}
      <span className={wraps ? "wrap-anywhere" : "truncate"}>{children}</span>
    </span>
  );
}
