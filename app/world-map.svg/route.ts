import { worldMap } from "#lib/destinations/world-map.generated.ts";

/** The geometry of the world map: public, and kept for ever under the address that the map component asks for. */
export function GET() {
  return new Response(worldMap, {
    headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=31536000, immutable" },
  });
}
