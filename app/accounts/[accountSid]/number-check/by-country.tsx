import { Flag } from "#components/flag.tsx";
import { Table } from "#components/table.tsx";
import type { NumberCheck } from "#lib/decision/checked-number.ts";

interface Tally {
  id: string | null;
  name: string;
  note: string | null;
  allowed: number;
  blocked: number;
}

/** How many numbers each destination has and what became of them, the most first, with bars of one scale. */
export function ByCountry({ check }: { check: NumberCheck }) {
  const tallies = tally(check);
  const most = Math.max(...tallies.map(({ allowed, blocked }) => allowed + blocked));
  return (
    <Table
      caption="Results by destination"
      columns={[
        { title: "Destination" },
        { title: "Allowed", numeric: true },
        { title: "Blocked", numeric: true },
        { title: "Share", quiet: true },
      ]}
      rows={tallies.map((each) => ({
        key: each.id ?? "none",
        cells: [
          <span key="name">
            {each.id && (
              <>
                <Flag iso2={each.id} />{" "}
              </>
            )}
            {each.name}
            {each.note && <span className="block text-sm text-soft">{each.note}</span>}
          </span>,
          each.allowed,
          each.blocked,
          <Bar key="bar" allowed={each.allowed / most} blocked={each.blocked / most} />,
        ],
      }))}
    />
  );
}

/** A bar of two parts, each a share of the longest bar. Decoration: the numbers stand beside it. */
function Bar({ allowed, blocked }: { allowed: number; blocked: number }) {
  return (
    <svg
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="mt-1.5 h-2.5 w-40 max-w-full"
    >
      <rect width={100 * allowed} height="8" className="fill-good" />
      <rect x={100 * allowed} width={100 * blocked} height="8" className="fill-bad" />
    </svg>
  );
}

const NO_DESTINATION = { name: "No destination", note: null };

function tally({ numbers, destinations }: NumberCheck): Tally[] {
  const tallies = new Map<string | null, Tally>();
  for (const { destination, allowed } of numbers) {
    const id = destination?.id ?? null;
    const { name, note } = id === null ? NO_DESTINATION : destinations[id]!;
    const before = tallies.get(id) ?? { id, name, note, allowed: 0, blocked: 0 };
    const [yes, no] = allowed ? [1, 0] : [0, 1];
    tallies.set(id, { ...before, allowed: before.allowed + yes, blocked: before.blocked + no });
  }
  return [...tallies.values()].toSorted((a, b) => b.allowed + b.blocked - a.allowed - a.blocked);
}
