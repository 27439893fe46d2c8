import { exposition } from "#lib/metrics.ts";

/** Prometheus text, closed without its token: where none is configured there is nothing to find. */
export async function GET(request: Request): Promise<Response> {
  const text = await exposition(request.headers.get("authorization"));
  if (text === undefined) return new Response("Not found\n", { status: 404 });
  return new Response(text, { headers: { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" } });
}

export const dynamic = "force-dynamic";
