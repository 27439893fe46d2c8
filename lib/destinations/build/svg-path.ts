type Point = readonly [x: number, y: number];

/**
 * The same outline in few bytes: whole units, relative steps, without points that do not move it. Rings that shrink to
 * nothing at this scale are left out.
 */
export function compactPath(path: string): string {
  return path
    .split("Z")
    .map((ring) => compactRing(pointsOf(ring)))
    .join("");
}

function pointsOf(ring: string): Point[] {
  return Array.from(ring.matchAll(/(-?[\d.e-]+),(-?[\d.e-]+)/g), ([, x, y]) => [
    Math.round(Number(x)),
    Math.round(Number(y)),
  ]);
}

function compactRing(points: readonly Point[]): string {
  const kept: Point[] = [];
  for (const point of points) {
    const [last, before] = [kept.at(-1), kept.at(-2)];
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    if (last && before && isStraight(before, last, point)) kept.pop();
    kept.push(point);
  }
  const [first] = kept;
  if (!first || kept.length < 3) return "";
  const steps = kept.slice(1).map(([x, y], at) => `${x - kept[at]![0]} ${y - kept[at]![1]}`);
  return `M${first[0]} ${first[1]}l${steps.join(" ").replaceAll(" -", "-")}z`;
}

/** Whether the middle point lies on the way from the first to the last. */
function isStraight(first: Point, middle: Point, last: Point): boolean {
  const [ax, ay] = [middle[0] - first[0], middle[1] - first[1]];
  const [bx, by] = [last[0] - middle[0], last[1] - middle[1]];
  return ax * by === ay * bx && ax * bx + ay * by > 0;
}
