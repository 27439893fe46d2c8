import { json } from "#lib/api/answer.ts";
import { errorBody, notFound } from "#lib/api/error.ts";

/** Every address of the API that is none. */
export function GET(request: Request): Response {
  const error = notFound(new URL(request.url).pathname.slice(0, 100));
  return json(errorBody(error), error.status, error.headers);
}
