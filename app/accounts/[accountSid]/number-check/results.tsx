import type { NumberCheck } from "#lib/decision/checked-number.ts";
import { ByCountry } from "./by-country.tsx";
import { CsvLink } from "./csv-link.tsx";
import { NumberDetail } from "./number-detail.tsx";
import { NumberTable } from "./number-table.tsx";

/** The answer: in full for one number, as tables for several. */
export function Results({ check }: { check: NumberCheck }) {
  const [only, ...others] = check.numbers;
  return (
    <section aria-labelledby="results" className="mt-6 grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="results" className="text-lg">
          Results
        </h2>
        <CsvLink check={check} />
      </div>
      {only && others.length === 0 ? (
        <NumberDetail number={only} check={check} />
      ) : (
        <>
          <ByCountry check={check} />
          <NumberTable check={check} />
        </>
      )}
    </section>
  );
}

/** The answer in a sentence or two. */
export function summaryOf({ numbers, heading }: NumberCheck): string {
  const allowed = numbers.filter((number) => number.allowed).length;
  const noun = numbers.length === 1 ? "number" : "numbers";
  const counts = `${numbers.length} ${noun} checked: ${allowed} allowed, ${numbers.length - allowed} blocked.`;
  return heading === null ? counts : `${counts} The first line, “${heading}”, was taken for a heading.`;
}
