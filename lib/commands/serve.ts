import { once } from "node:events";
import type { Server } from "node:http";
import next from "next";
import { startCheckpoints } from "#lib/audit/checkpoint/start.ts";
import { configuration, type Configuration, readConfiguration } from "#lib/configuration.ts";
import { log } from "#lib/log.ts";
import { setupLink } from "#lib/setup/setup-link.ts";
import { startSweeping } from "#lib/sweep.ts";
import { provideDemo } from "./demo.ts";
import { createConsoleServer } from "./http-server.ts";
import { provideSecrets } from "./secrets.ts";
import { onStop } from "./stop.ts";
import { openStorage } from "./storage.ts";

try {
  await serve({ dev: process.argv.includes("--dev"), demo: process.argv.includes("--demo") });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function serve({ dev, demo }: { dev: boolean; demo: boolean }): Promise<void> {
  // Whatever this process writes, the database above all, is for its own user alone.
  process.umask(0o077);
  // Once without keeping it: the secrets that complete the configuration live in a folder that it names.
  provideSecrets(readConfiguration(process.env).dataDir, process.env);
  const settings = configuration();
  const closeStorage = await openStorage(settings.databaseUrl);
  const checkpoints = startCheckpoints(settings);
  const notes = demo ? [await provideDemo(settings)] : [];
  const link = await setupLink();
  if (link) notes.push(`Set it up with this link, which works once:\n${link}`);
  const app = next({ dev, port: settings.port });
  await app.prepare();
  const server = createConsoleServer(app.getRequestHandler(), settings);
  await listen(server, settings);
  const stopSweeping = startSweeping((error) => log.error({ err: error }, "sweeping failed"));
  onStop(server, async () => {
    stopSweeping();
    await app.close();
    await checkpoints.stop();
    await closeStorage();
  });
  console.log(["", `SMS Geo Permissions is ready on ${settings.baseUrl}`, ...notes, ""].join("\n"));
}

async function listen(server: Server, { port, host }: Configuration): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    const another = `choose another port: PORT=${port + 1} npm start`;
    throw new Error(`Port ${port} is in use. Stop what uses it, or ${another}`, { cause: error });
  }
}
