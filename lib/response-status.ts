import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

// The server and the bundle that renders are two module graphs in one process. They must mean the same response.
const slot = globalThis as { [key: symbol]: AsyncLocalStorage<ServerResponse> | undefined };
const present = (slot[Symbol.for("sgp.response")] ??= new AsyncLocalStorage<ServerResponse>());

/** Runs `work`, the answer to one request, so that pages can set the status of `response`. */
export function answering<T>(response: ServerResponse, work: () => T): T {
  return present.run(response, work);
}

/** Sets the status of the page being made, which Next itself can do only for pages that no server renders. */
export function setStatus(status: number): void {
  const response = present.getStore();
  if (response && !response.headersSent) response.statusCode = status;
}
