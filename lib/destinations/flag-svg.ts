import { flags } from "./flags.generated.ts";

const svgByIso2 = new Map(flags);

/** The flag of a territory as an SVG document, 3 to 2; undefined for anything unknown. For the server: all flags together are 170 kB. */
export function flagSvg(iso2: string): string | undefined {
  return svgByIso2.get(iso2);
}
