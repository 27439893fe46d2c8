import { apiHeaders } from "./answer.ts";
import { ApiError, errorBody } from "./error.ts";

const why =
  "This API is read-only, for security: permissions are changed only in the console, by a signed-in Owner or Administrator.";

/** Whether a request is one to the API that is not a plain read. `path` is as it came in the request line, dot segments and all. */
export function isRefusedWrite(method: string | undefined, path: string | undefined): boolean {
  if (method === "GET" || method === "HEAD") return false;
  const resolved = URL.parse(`http://localhost${path}`)?.pathname ?? "";
  return /^\/+(v|%76)(1|%31)(?![^/])/i.test(resolved);
}

/** The answer to every such request, whatever its path and whoever asks. */
export function refusal(): { status: number; headers: Record<string, string>; body: string } {
  const error = new ApiError(405, 20004, why);
  return {
    status: error.status,
    headers: { ...apiHeaders(), Allow: "GET, HEAD" },
    body: JSON.stringify(errorBody(error)),
  };
}
