/** A route handler that does nothing. */
export function GET(): Response {
  return new Response("nothing");
}
