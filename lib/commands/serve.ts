import { once } from "node:events";
import type { Server } from "node:http";
import next from "next";
import { createConsoleServer } from "./http-server.ts";
import { onStop } from "./stop.ts";

const dev = process.argv.includes("--dev");
const port = Number(process.env["PORT"] || 3000);

try {
  await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function serve(): Promise<void> {
  process.env["NODE_ENV" as string] = dev ? "development" : "production";
  const app = next({ dev, port });
  await app.prepare();
  const server = createConsoleServer(app.getRequestHandler(), 0);
  await listen(server);
  console.log(`Ready on http://localhost:${port}`);
  onStop(server, () => app.close());
}

async function listen(server: Server): Promise<void> {
  server.listen(port);
  try {
    await once(server, "listening");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Error(
      `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
      {
        cause: error,
      },
    );
  }
}
