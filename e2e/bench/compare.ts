/** Work whose time is taken: each call is one request, or one of whatever is compared. */
type Work = (i: number) => Promise<unknown>;

interface Pace {
  /** How often each is done in a round. */
  times: number;
  /** How many at once. */
  atOnce?: number;
  rounds?: number;
}

/**
 * How long `subject` takes in units of `base`: the median over rounds that do one after the other, in changing order, so that a
 * machine that gets slower or faster meanwhile weighs on both. The first round only warms up.
 */
export async function timesAsLong(
  subject: Work,
  base: Work,
  { times, atOnce = 1, rounds = 9 }: Pace,
): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 ? [subject, base] : [base, subject];
    const taken = new Map<Work, number>();
    for (const work of order) taken.set(work, await time(work, times, atOnce));
    if (round > 0) ratios.push(taken.get(subject)! / taken.get(base)!);
  }
  return median(ratios);
}

/** Milliseconds for `times` calls, `atOnce` of them under way at any moment. */
async function time(work: Work, times: number, atOnce: number): Promise<number> {
  let next = 0;
  const worker = async () => {
    while (next < times) await work(next++);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  return performance.now() - start;
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
