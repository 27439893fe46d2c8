import { type Risk, type RiskLevel, riskOf } from "#lib/destinations/risk.ts";
import { rows } from "./row.ts";

/** What a mark says, and its classes. */
export const marks: Record<Exclude<RiskLevel, "none">, { text: string; look: string }> = {
  undeliverable: { text: "Undeliverable", look: "risk-block bg-bad-tint text-bad" },
  high: { text: "High Risk", look: "risk-warning bg-warn-tint text-warn" },
  elevated: { text: "Elevated", look: "risk-info bg-sunken text-ink" },
  watch: { text: "Watch", look: "risk-info text-soft" },
};

/** The risk of a row: a button that opens the reason and its sources, as a popover that needs no JavaScript. */
export function RiskMark({ id, nameId }: { id: string; nameId: string }) {
  const risk = riskOf(id);
  if (risk.level === "none") return null;
  const { text, look } = marks[risk.level];
  return (
    <button
      type="button"
      popoverTarget={popoverOf(risk)}
      aria-describedby={nameId}
      className={`risk-mark ${look}`}
    >
      {text}
    </button>
  );
}

// Many rows are on the same lists, and `riskOf` answers them with the same object: each reason stands on the page once.
const reasons = [...new Set(rows.map(({ id }) => riskOf(id)))].filter(({ level }) => level !== "none");

/** The id of the popover that a mark opens. */
export function popoverOf(risk: Risk): string {
  return `risk-${reasons.indexOf(risk)}`;
}

/** What the marks open. */
export function RiskReasons() {
  return reasons.map((risk) => (
    <div key={popoverOf(risk)} id={popoverOf(risk)} popover="auto" className="risk-reason">
      <p>{risk.reason}</p>
      <p>
        Named by:{" "}
        {risk.sources.map(({ name, url, date }, index) => (
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
  ));
}
