import type { IncomingMessage } from "node:http";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Where a page opened by another name of this machine really is: a console on http://localhost:3000 knows its sessions and
 * forms by that name, and http://127.0.0.1:3000 would be a stranger to them. Null for everything but such a page. Other names
 * are never corrected: behind a proxy that rewrites `Host`, that would go round in circles.
 */
export function properAddress(
  { method, url = "/", headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  baseUrl: string,
): string | null {
  if (method !== "GET" || !headers.accept?.includes("text/html")) return null;
  const called = `http://${headers.host}`;
  if (!URL.canParse(called) || !url.startsWith("/")) return null;
  const [base, given] = [new URL(baseUrl), new URL(called)];
  if (given.host === base.host || given.port !== base.port) return null;
  if (!LOOPBACK.has(given.hostname) || !LOOPBACK.has(base.hostname)) return null;
  return new URL(base.origin + url).href;
}
