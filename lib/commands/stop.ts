import type { Server } from "node:http";

/** How long requests that are being answered may take to finish. */
const PATIENCE = 10_000;

/** On SIGTERM, SIGINT and SIGHUP: takes no more requests, finishes those at hand, cleans up, and ends with 0. */
export function onStop(server: Server, cleanUp: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    // The terminal and npm may both pass the signal on.
    if (stopping) return;
    stopping = true;
    setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
    server.close(() => void end(cleanUp));
    server.closeIdleConnections();
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
}

async function end(cleanUp: () => Promise<void>): Promise<void> {
  try {
    await cleanUp();
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
