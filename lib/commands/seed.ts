import { parseArgs } from "node:util";
import { configuration } from "#lib/configuration.ts";
import { isEmpty, seedDemo } from "#lib/seed/demo.ts";
import { seedEvents } from "#lib/seed/events.ts";
import { openStorage } from "./storage.ts";

/** `npm run seed -- --events N`: a long audit log to try things on; the sample first, where the database is empty. */
try {
  const { events } = parseArgs({ options: { events: { type: "string" } } }).values;
  if (!events || !/^[1-9]\d{0,8}$/.test(events))
    throw new Error("Say how many: npm run seed -- --events 100000");
  const close = await openStorage(configuration().databaseUrl);
  if (await isEmpty()) await seedDemo();
  await seedEvents(Number(events), (made) =>
    console.log(`${new Intl.NumberFormat("en").format(made)} events`),
  );
  await close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
