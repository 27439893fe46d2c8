/** Liveness: this process answers. It says nothing about the database. */
export function GET(): Response {
  return new Response("ok\n", { headers: { "Cache-Control": "no-store" } });
}

export const dynamic = "force-dynamic";
