import { flagSvg } from "#lib/destinations/flag-svg.ts";

/** `/flags/FR.svg`: one flag, public and cached for a week; flags change about as often as countries do. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const svg = /^[A-Z]{2}\.svg$/.test(file) ? flagSvg(file.slice(0, 2)) : undefined;
  if (!svg) return new Response("Not found\n", { status: 404, headers: { "content-type": "text/plain" } });
  return new Response(svg, {
    headers: {
      "content-type": "image/svg+xml",
      "cache-control": "public, max-age=604800, stale-while-revalidate=604800",
    },
  });
}
