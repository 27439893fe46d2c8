import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { log } from "#lib/log.ts";
import { type Checkpoint, checkpointSchema } from "./statement.ts";

/** The file of the data folder that every checkpoint is written to, one JSON object a line. */
export function checkpointFile(dataDir: string): string {
  return join(dataDir, "checkpoints.ndjson");
}

/** Lets a checkpoint leave the database: into the file and the log output. */
export function publish(dataDir: string, checkpoint: Checkpoint): void {
  appendFileSync(checkpointFile(dataDir), `${JSON.stringify(checkpoint)}\n`, { flush: true });
  log.info({ checkpoint }, "audit checkpoint");
}

/** Sends a checkpoint to an HTTP address by POST. @throws where it was not accepted within ten seconds */
export async function send(address: string, checkpoint: Checkpoint): Promise<void> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(checkpoint),
    redirect: "error",
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`it answered ${response.status}`);
}

/** The checkpoints in a file; none where there is no file. @throws an error that names the line that is not one */
export function readCheckpoints(file: string): Checkpoint[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, i) => {
      if (line.trim() === "") return [];
      try {
        return [checkpointSchema.parse(JSON.parse(line))];
      } catch {
        throw new Error(`${file}, line ${i + 1}, is not a checkpoint`);
      }
    });
}
