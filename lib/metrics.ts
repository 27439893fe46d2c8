import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { eq } from "drizzle-orm";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { database } from "#db/database.ts";
import { accounts, auditHead, sessions } from "#db/schema.ts";
import { configuration } from "./configuration.ts";

interface Metrics {
  registry: Registry;
  requests: Histogram<"method" | "status">;
}

// The server and the bundle are two module graphs in one process; what one counts the other must show.
const slot = globalThis as { [key: symbol]: Metrics | undefined };
const key = Symbol.for("sms-geo-permissions.metrics");

function metrics(): Metrics {
  return (slot[key] ??= create());
}

function create(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to answer a request, by method and class of status",
    labelNames: ["method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  gauge(registry, "console_audit_events", "Events in the audit chain", async () => {
    const [head] = await database().read.select({ seq: auditHead.seq }).from(auditHead);
    return head?.seq ?? 0;
  });
  gauge(registry, "console_sessions", "Sessions that have not been ended or swept", () =>
    database().read.$count(sessions),
  );
  gauge(registry, "console_accounts", "Active accounts", () =>
    database().read.$count(accounts, eq(accounts.status, "active")),
  );
  return { registry, requests };
}

function gauge(registry: Registry, name: string, help: string, value: () => Promise<number>): void {
  const made: Gauge = new Gauge({
    name,
    help,
    registers: [registry],
    collect: async () => made.set(await value()),
  });
}

const methods = new Set(["GET", "HEAD", "POST"]);

/** Times one request until its response is sent or given up. Unusual methods share a label, so that nobody can invent labels. */
export function measure(request: IncomingMessage, response: ServerResponse): void {
  const end = metrics().requests.startTimer({
    method: methods.has(request.method ?? "") ? request.method! : "other",
  });
  response.once("close", () => end({ status: `${Math.floor(response.statusCode / 100)}xx` }));
}

/** Prometheus text, for whoever sends the configured bearer token; undefined for everybody else. */
export async function exposition(authorization: string | null): Promise<string | undefined> {
  const { metricsToken } = configuration();
  if (!metricsToken || !same(authorization ?? "", `Bearer ${metricsToken}`)) return undefined;
  return metrics().registry.metrics();
}

// Hashed first, so that neither length nor content can be told from the time it takes.
function same(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(a!, b!);
}
