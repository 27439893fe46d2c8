import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { sendCode } from "./code-sender.ts";
import { Unavailable } from "./errors.ts";
import { log } from "./log.ts";

const message = {
  to: "+12025550123",
  code: "012345",
  text: "012345 is your code.",
  expiresAt: new Date("2026-01-02T03:04:05Z"),
};

let webhook: Server;
let status = 204;
const received: { method: string | undefined; type: string | undefined; body: unknown }[] = [];

beforeAll(async () => {
  webhook = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += String(part)));
    request.on("end", () => {
      const { method, headers } = request;
      received.push({ method, type: headers["content-type"], body: JSON.parse(body) });
      response.writeHead(status, { location: "/elsewhere" }).end();
    });
  }).listen(0, "127.0.0.1");
  await once(webhook, "listening");
  const { port } = webhook.address() as { port: number };
  log.level = "silent";
  vi.stubEnv("CODE_WEBHOOK_URL", `http://127.0.0.1:${port}/codes`);
});

it("posts the code to the webhook", async () => {
  await sendCode(message);
  expect(received).toEqual([
    {
      method: "POST",
      type: "application/json",
      body: { ...message, expiresAt: "2026-01-02T03:04:05.000Z" },
    },
  ]);
});

it.each([500, 403, 302])("is not sent where the webhook answers %d", async (answered) => {
  status = answered;
  await expect(sendCode(message)).rejects.toThrow(Unavailable);
});

it("is not sent where the webhook is away", async () => {
  webhook.close();
  webhook.closeAllConnections();
  await once(webhook, "close");
  await expect(sendCode(message)).rejects.toThrow(Unavailable);
});

afterAll(() => vi.unstubAllEnvs());
