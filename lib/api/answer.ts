import { configuration } from "#lib/configuration.ts";
import { dataHeaders } from "#lib/security-headers.ts";

let common: Readonly<Record<string, string>> | undefined;

/** The headers of every answer of the API. */
export function apiHeaders(): Readonly<Record<string, string>> {
  return (common ??= {
    "Content-Type": "application/json",
    ...dataHeaders({ https: configuration().baseUrl.startsWith("https:") }),
  });
}

/** An answer of the API. */
export function json(body: object, status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...apiHeaders(), ...headers } });
}
