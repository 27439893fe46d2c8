import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isRefusedWrite, refusal } from "#lib/api/read-only.ts";
import { clientAddress } from "#lib/client-address.ts";
import type { Configuration } from "#lib/configuration.ts";
import { log } from "#lib/log.ts";
import { measure } from "#lib/metrics.ts";
import { answering } from "#lib/response-status.ts";
import { dataHeaders } from "#lib/security-headers.ts";
import { properAddress } from "./own-host.ts";

/** Headers that only this server may set: a client that sends them is not believed. */
const INTERNAL = ["x-client-address", "x-request-id", "x-pathname", "x-nonce", "x-middleware-subrequest"];
const FORWARDED = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
];

/** The largest request body: a save of all destinations has about 10 kB. */
const MAX_BODY = 256 * 1024;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The HTTP server in front of Next: it says who is calling, names the request, and limits time and size. */
export function createConsoleServer(
  handle: Handler,
  { trustedProxyHops, baseUrl }: Pick<Configuration, "trustedProxyHops" | "baseUrl">,
): Server {
  const { host, protocol } = new URL(baseUrl);
  // What is answered here never reaches the proxy, which gives pages their headers.
  const plain = dataHeaders({ https: protocol === "https:" });
  const refuse = (response: ServerResponse, status: number, sentence: string) =>
    end(response, { status, headers: { ...plain, "Content-Type": TEXT }, body: `${sentence}\n` });
  // A slow client may not hold a connection: 15 s for the headers, 30 s for the whole request.
  const limits = { headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 };
  return createServer(limits, (request, response) => {
    measure(request, response);
    if (!request.url?.startsWith("/")) return refuse(response, 400, "The request names another place.");
    const elsewhere = properAddress(request, baseUrl);
    if (elsewhere) return void response.writeHead(307, { ...plain, Location: elsewhere }).end();
    receive(request, response, trustedProxyHops, host);
    if (isRefusedWrite(request.method, request.url)) return end(response, refusal());
    if (tooLarge(request)) return refuse(response, 413, "The request is too large.");
    answering(response, () => handle(request, response)).catch((error: unknown) => {
      log.error({ err: error, requestId: request.headers["x-request-id"] }, "a request failed");
      refuse(response, 500, "Something went wrong.");
    });
  });
}

function receive(
  request: IncomingMessage,
  response: ServerResponse,
  trustedProxyHops: number,
  host: string,
): void {
  const { headers } = request;
  const forwardedFor = [headers["x-forwarded-for"] ?? []].flat().join(",");
  const address = clientAddress(request.socket.remoteAddress ?? "", forwardedFor, trustedProxyHops);
  const id = requestId(trustedProxyHops > 0 ? headers["x-request-id"] : undefined);
  for (const name of [...INTERNAL, ...FORWARDED]) delete headers[name];
  // Next compares Origin with Host, which proxies rewrite and clients choose. The console has one name, its base URL.
  headers.host = host;
  headers["x-client-address"] = address;
  headers["x-request-id"] = id;
  response.setHeader("X-Request-Id", id);
}

/** The name that a trusted proxy gave the request, or a new one. */
function requestId(given: string | string[] | undefined): string {
  return typeof given === "string" && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}

/** Chunked bodies tell no length beforehand; no browser and no form sends them. */
function tooLarge(request: IncomingMessage): boolean {
  return (
    request.headers["transfer-encoding"] !== undefined ||
    Number(request.headers["content-length"] ?? 0) > MAX_BODY
  );
}

const TEXT = "text/plain; charset=utf-8";

/** Answers whole and closes the connection: what the client may still be sending is not read. */
function end(
  response: ServerResponse,
  { status, headers, body }: { status: number; headers: Record<string, string>; body: string },
): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { ...headers, Connection: "close" });
  response.end(body);
}
