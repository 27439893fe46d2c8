import { type NextRequest, NextResponse } from "next/server";
import { securityHeaders } from "#lib/security-headers.ts";

/**
 * Gives every response its security headers, and the page being rendered its nonce and path. It guards nothing: who may see
 * or do what is decided in lib, on each page and in each action.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const headers = securityHeaders(pathname, nonce, {
    https: (process.env["BASE_URL"] ?? "").startsWith("https:"),
    development: process.env.NODE_ENV === "development",
  });
  // Next reads the nonce out of the policy and puts it on its scripts.
  const forward = new Headers(request.headers);
  forward.set("Content-Security-Policy", headers["Content-Security-Policy"]!);
  forward.set("x-pathname", pathname + search);
  const response = NextResponse.next({ request: { headers: forward } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** The API has no pages, and its answers bring their own headers. */
export const config = { matcher: "/((?!v1(?:/|$)).*)" };
