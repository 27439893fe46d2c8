import { Badge, type Tone } from "#components/badge.tsx";
import type { IconName } from "#components/icon.tsx";
import { type RiskLevel, riskOf } from "#lib/destinations/risk.ts";

const marks: Record<Exclude<RiskLevel, "none">, { text: string; tone: Tone; icon: IconName }> = {
  undeliverable: { text: "Undeliverable", tone: "bad", icon: "block" },
  high: { text: "High Risk", tone: "warn", icon: "warning" },
  elevated: { text: "Elevated", tone: "neutral", icon: "info" },
  watch: { text: "Watch", tone: "neutral", icon: "info" },
};

/** The risk level of a destination; nothing where no list names it. */
export function RiskBadge({ id }: { id: string }) {
  const { level } = riskOf(id);
  if (level === "none") return null;
  const { text, tone, icon } = marks[level];
  return (
    <Badge tone={tone} icon={icon}>
      {text}
    </Badge>
  );
}
