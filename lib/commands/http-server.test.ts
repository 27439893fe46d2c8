import { once } from "node:events";
import { type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createConsoleServer } from "./http-server.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Starts a server that answers with the headers which its pages would see. */
async function start(trustedProxyHops: number): Promise<void> {
  server = createConsoleServer(
    async (received, response) => {
      if (received.url === "/fails") throw new Error("a secret");
      response.end(JSON.stringify(received.headers));
    },
    { trustedProxyHops, baseUrl: "https://sms.example.com" },
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
}

async function ask(
  path: string,
  {
    headers = {},
    method = "GET",
    body,
  }: { headers?: Record<string, string>; method?: string; body?: string } = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  const { port } = server!.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, method, headers }, (answer) => {
      let text = "";
      answer.on("data", (data) => (text += String(data)));
      answer.on("end", () => resolve({ status: answer.statusCode!, headers: answer.headers, text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const claims = {
  "x-client-address": "6.6.6.6",
  "x-forwarded-for": "198.51.100.1",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "https",
  "x-request-id": "claimed-by-client",
  "x-pathname": "/elsewhere",
  "x-middleware-subrequest": "proxy",
};

test("pages see nothing that a client claims about where it comes from", async () => {
  await start(0);
  const { headers, text } = await ask("/", { headers: claims });
  const seen = JSON.parse(text) as Record<string, string>;
  expect(seen["x-client-address"]).toBe("127.0.0.1");
  expect(seen["host"]).toBe("sms.example.com");
  expect(seen["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers["x-request-id"]).toBe(seen["x-request-id"]);
  for (const name of [
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-pathname",
    "x-middleware-subrequest",
  ])
    expect(seen).not.toHaveProperty([name]);
});

test("behind a trusted proxy its word counts", async () => {
  await start(1);
  const { text } = await ask("/", { headers: claims });
  expect(JSON.parse(text)).toMatchObject({
    "x-client-address": "198.51.100.1",
    "x-request-id": "claimed-by-client",
  });
});

test("a trusted proxy's name for a request must look like one", async () => {
  await start(1);
  const { headers } = await ask("/", { headers: { "x-request-id": "a b\tc" } });
  expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
});

test("a body that is too large, or does not say how large it is, is not read", async () => {
  await start(0);
  expect((await ask("/", { method: "POST", headers: { "content-length": "300000" } })).status).toBe(413);
  expect((await ask("/", { method: "POST", headers: { "transfer-encoding": "chunked" } })).status).toBe(413);
  expect((await ask("/", { method: "POST", body: "fine" })).status).toBe(200);
});

test("what goes wrong in here is not told out there", async () => {
  await start(0);
  const { status, text } = await ask("/fails");
  expect(status).toBe(500);
  expect(text).toBe("Something went wrong.\n");
});
