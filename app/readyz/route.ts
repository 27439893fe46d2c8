import { isReady } from "#lib/readiness.ts";

/** Readiness: the database answers and is migrated. A balancer sends traffic only where this is 200. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  const headers = { "Cache-Control": "no-store" };
  return new Response(ready ? "ready\n" : "not ready\n", { status: ready ? 200 : 503, headers });
}

export const dynamic = "force-dynamic";
