import { database } from "#db/database.ts";
import { headOf } from "#lib/audit/head.ts";
import type { Configuration } from "#lib/configuration.ts";
import { log } from "#lib/log.ts";
import { lastAgreed } from "./agreed.ts";
import { knownKeys, signingKey } from "./key.ts";
import { makeCheckpoint } from "./make.ts";
import { publish, send } from "./publish.ts";
import type { Checkpoint } from "./statement.ts";
import { lastCheckpoint } from "./stored.ts";
import { unpublished } from "./unpublished.ts";

type Settings = Pick<
  Configuration,
  "dataDir" | "checkpointKey" | "checkpointEvents" | "checkpointMinutes" | "checkpointUrl"
>;

const lookEverySeconds = 5;
const afterFailureSeconds = 60;

/**
 * Signs checkpoints of the audit chain for as long as this process serves: after so many events, after so many minutes with
 * changes, and at the end.
 * @throws an error that names what is wrong with the key
 */
export function startCheckpoints(settings: Settings): { stop(): Promise<void> } {
  const key = signingKey(settings.dataDir, settings.checkpointKey);
  const startedAt = Date.now();
  let unsent: Checkpoint | undefined;
  let quietUntil = 0;
  let running = Promise.resolve();

  const turn = (work: () => Promise<void>) => {
    running = running.then(work).catch((error: unknown) => {
      quietUntil = Date.now() + afterFailureSeconds * 1000;
      log.error({ err: error }, "no audit checkpoint");
    });
    return running;
  };
  const lookAround = async () => {
    if (Date.now() < quietUntil) return;
    await catchUp();
    if (await isDue(settings, startedAt)) await sign();
    await deliver();
  };
  const sign = async () => {
    const checkpoint = await makeCheckpoint(key, settings.dataDir);
    if (!checkpoint) return;
    publish(settings.dataDir, checkpoint);
    unsent = checkpoint;
  };
  // What another server signed, or this one just before it was cut off, is not in the file yet.
  const catchUp = async () => {
    for (const checkpoint of await unpublished(settings.dataDir, knownKeys(settings.dataDir)))
      publish(settings.dataDir, checkpoint);
  };
  // Each checkpoint stands for all before it, so only the newest has to arrive.
  const deliver = async () => {
    if (!unsent || !settings.checkpointUrl) return;
    const sending = unsent;
    await send(settings.checkpointUrl, sending);
    if (unsent === sending) unsent = undefined;
  };

  // At once: a database that was exchanged meanwhile is to be said now, not after so many events.
  void turn(async () => {
    await catchUp();
    const { read } = database();
    await lastAgreed(read, { origin: (await headOf(read)).origin, key, dataDir: settings.dataDir });
  });
  const timer = setInterval(() => void turn(lookAround), lookEverySeconds * 1000);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await turn(sign);
      await turn(catchUp);
      await turn(deliver);
    },
  };
}

async function isDue({ checkpointEvents, checkpointMinutes }: Settings, startedAt: number): Promise<boolean> {
  const { read } = database();
  const { seq, origin } = await headOf(read);
  const last = await lastCheckpoint(read, origin);
  const events = seq - (last?.size ?? 0);
  const since = last ? Date.parse(last.time) : startedAt;
  return events >= checkpointEvents || (events > 0 && Date.now() - since >= checkpointMinutes * 60_000);
}
