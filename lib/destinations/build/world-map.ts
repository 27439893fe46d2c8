import { geoCentroid, geoEqualEarth, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import coarse from "world-atlas/countries-110m.json" with { type: "json" };
import fine from "world-atlas/countries-50m.json" with { type: "json" };
import { coveredRegions } from "./merge.ts";
import { compactPath } from "./svg-path.ts";

type Territory = Feature<Polygon | MultiPolygon, { name: string }>;

const WIDTH = 2000;
const HEIGHT = 880;
const DOT = 6;

// Natural Earth draws these apart from the numbering plan that serves them, or has no code for them.
const ROW_BY_NAME: Record<string, string> = { Kosovo: "XK", Somaliland: "SO", "N. Cyprus": "TR" };

// Longitude and latitude of territories that the atlas does not have, or has only as a part of another.
const PLACES: Record<string, [number, number]> = {
  AC: [-14.36, -7.94],
  BQ: [-68.27, 12.18],
  GI: [-5.35, 36.14],
  GP: [-61.55, 16.25],
  IO: [72.42, -7.33],
  MQ: [-61.02, 14.64],
  RE: [55.54, -21.12],
  TA: [-12.28, -37.11],
  TK: [-171.85, -9.17],
  TV: [179.19, -8.51],
  YT: [45.16, -12.82],
};

/**
 * The world as one SVG file: a shape with its row id for every destination (a dot where it is too small to be seen), all in the
 * group `land`, without any colour of its own. Made from Natural Earth, which is in the public domain; schematic on purpose.
 */
export function drawWorldMap(): string {
  const shapes = shapesByRow();
  const rows = [...coveredRegions.keys()].toSorted();
  const drawn = rows.map((id) => {
    const found = shapes.get(id);
    return found ? `<path id="${id}" d="${outline(found)}"/>` : dot(id, placeOf(id));
  });
  const others = [...shapes]
    .filter(([id]) => !rows.includes(id))
    .map(([, each]) => `<path d="${outline(each)}"/>`);
  const land = [...drawn, ...others].join("\n");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">\n<g id="land">\n${land}\n</g>\n</svg>\n`;
}

const projection = geoEqualEarth().fitExtent(
  [
    [0, 4],
    [WIDTH, HEIGHT * 1.1],
  ],
  { type: "Sphere" },
);

function shapesByRow(): Map<string, Territory[]> {
  const shapes = new Map<string, Territory[]>();
  for (const whole of territories(coarse))
    for (const part of partsOf(whole)) {
      const id = rowOf(part);
      if (id !== "AQ") shapes.set(id, [...(shapes.get(id) ?? []), part]);
    }
  return shapes;
}

/** The atlas draws French Guiana as a part of France; it has a row of its own. */
function partsOf(whole: Territory): Territory[] {
  if (iso2Of(whole) !== "FR" || whole.geometry.type !== "MultiPolygon") return [whole];
  return whole.geometry.coordinates.map((coordinates) => {
    const part: Territory = { ...whole, geometry: { type: "Polygon", coordinates } };
    return geoCentroid(part)[0] < -30 ? { ...part, id: "254" } : part;
  });
}

function rowOf(territory: Territory): string {
  const iso2 = iso2Of(territory);
  return [...coveredRegions].find(([, covers]) => covers.includes(iso2))?.[0] ?? iso2;
}

/** The atlas numbers its territories by ISO 3166-1; Unicode knows the two letters to each number. */
function iso2Of({ id, properties }: Territory): string {
  return ROW_BY_NAME[properties.name] ?? new Intl.Locale(`und-${id ?? "ZZ"}`).region ?? "ZZ";
}

function placeOf(id: string): [number, number] {
  const place =
    PLACES[id] ??
    territories(fine)
      .filter((each) => iso2Of(each) === id)
      .map(geoCentroid)[0];
  if (!place) throw new Error(`no place for ${id}`);
  return place;
}

function dot(id: string, place: [number, number]): string {
  const [x, y] = projection(place)!;
  return `<circle id="${id}" cx="${Math.round(x)}" cy="${Math.round(y)}" r="${DOT}"/>`;
}

function outline(shapes: Territory[]): string {
  const collection: FeatureCollection = { type: "FeatureCollection", features: shapes };
  return compactPath(geoPath(projection)(collection) ?? "");
}

function territories(atlas: object): Territory[] {
  const topology = atlas as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  return feature(topology, topology.objects.countries).features as Territory[];
}
