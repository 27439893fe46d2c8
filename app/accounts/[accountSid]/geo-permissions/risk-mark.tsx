import { Icon, type IconName } from "#components/icon.tsx";
import { riskOf, type RiskLevel } from "#lib/destinations/risk.ts";

const marks: Record<Exclude<RiskLevel, "none">, { text: string; icon: IconName; look: string }> = {
  undeliverable: { text: "Undeliverable", icon: "block", look: "bg-bad-tint text-bad" },
  high: { text: "High Risk", icon: "warning", look: "bg-warn-tint text-warn" },
  elevated: { text: "Elevated", icon: "info", look: "bg-sunken text-ink" },
  watch: { text: "Watch", icon: "info", look: "text-soft" },
};

/** The risk of a row: a button that opens the reason and its sources, as a popover that needs no JavaScript. */
export function RiskMark({ id, nameId }: { id: string; nameId: string }) {
  const { level, reason, sources } = riskOf(id);
  if (level === "none") return null;
  const mark = marks[level];
  return (
    <>
      <button
        type="button"
        popoverTarget={`risk-${id}`}
        aria-describedby={nameId}
        className={`risk-mark ${mark.look}`}
      >
        <Icon name={mark.icon} className="size-3.5" />
        {mark.text}
      </button>
      <div id={`risk-${id}`} popover="auto" className="risk-reason">
        <p>{reason}</p>
        <p>
          Named by:{" "}
          {sources.map(({ name, url, date }, index) => (
            <span key={name}>
              {index > 0 && "; "}
              {url ? (
                <a href={url} target="_blank" rel="noreferrer">
                  {name}
                </a>
              ) : (
                name
              )}
              {date && ` (${date})`}
            </span>
          ))}
        </p>
      </div>
    </>
  );
}
