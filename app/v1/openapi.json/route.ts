import { json } from "#lib/api/answer.ts";
import { openApi } from "#lib/api/openapi.ts";

/** The OpenAPI document of the read-only API. Open to everybody, as the documentation is. */
export function GET(): Response {
  return json(openApi(), 200);
}
