import { risks } from "./risk.generated.ts";

export type RiskLevel = "undeliverable" | "high" | "elevated" | "watch" | "none";

export interface Source {
  readonly name: string;
  readonly url?: string;
  /** When the list was published, as YYYY or YYYY-MM, where it says so. */
  readonly date?: string;
}

/** What is known of the risk of sending to a destination. */
export interface Risk {
  readonly level: RiskLevel;
  /** One or two sentences for the person who decides. */
  readonly reason: string;
  /** The published lists that name the destination. */
  readonly sources: readonly Source[];
  /** Date of the newest list that names the destination and says its own date. */
  readonly date: string | null;
}

/**
 * The risk of a destination by its row id, from five published lists. The level is our own rule: stopped for sanctions →
 * undeliverable; on the list of destinations with observed SMS pumping (T) → high; on two lists of default blocks
 * (V and B) → elevated; on any other → watch.
 */
export function riskOf(id: string): Risk {
  return riskById.get(id) ?? NO_RISK;
}

/** True where enabling the destination needs an acknowledgment. */
export function isHighRisk(id: string): boolean {
  return riskOf(id).level === "high";
}

/** True where the destination cannot be enabled at all. */
export function isUndeliverable(id: string): boolean {
  return riskOf(id).level === "undeliverable";
}

const REASONS: Record<RiskLevel, string> = {
  undeliverable: "Sanctions stop messages to this destination. It cannot be enabled.",
  high: "SMS pumping is being observed here: fraudsters request messages to premium numbers and share the revenue.",
  elevated: "Several messaging providers hold back messages here by default because of SMS pumping.",
  watch: "At least one messaging provider asks for care here because of SMS pumping.",
  none: "No published list names this destination.",
};

const NO_RISK: Risk = { level: "none", reason: REASONS.none, sources: [], date: null };

const SOURCES: Record<string, Source> = {
  T: { name: "Twilio, error 30649", url: "https://www.twilio.com/docs/api/errors/30649", date: "2025-09" },
  V: { name: "Vonage, SMS Burst Protection", date: "2025" },
  B: { name: "Braze, default SMS blocklist" },
  E: {
    name: "Microsoft Entra External ID, opt-in regions",
    url: "https://learn.microsoft.com/en-us/entra/external-id/customers/how-to-region-code-opt-in",
    date: "2025-01",
  },
  R: { name: "Twilio, Fraud Response Guide" },
};

// Destinations of one level that are on the same lists have one object between them.
const described = new Map(
  risks.map(([, level, letters]) => [`${level} ${letters}`, describe(level, letters)] as const),
);
const riskById = new Map(
  risks.map(([id, level, letters]) => [id, described.get(`${level} ${letters}`)!] as const),
);

function describe(level: RiskLevel, letters: string): Risk {
  const sources = Array.from(letters, (letter) => SOURCES[letter]!);
  const dates = sources.flatMap(({ date }) => date ?? []);
  return { level, reason: REASONS[level], sources, date: dates.toSorted().at(-1) ?? null };
}
