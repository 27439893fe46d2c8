import type { Saved } from "#lib/permissions/save.ts";
import type { Answer } from "./answer.ts";
import { type CompactChanges, idsIn } from "./compact.ts";

/** The saved permissions as a page shows them. */
export interface Shown {
  /** The version that a save must have seen. */
  revision: number;
  /** The same save sent twice is one save. */
  idempotencyKey: string;
  /** Ids of the enabled rows, separated by commas. */
  enabled: string;
  changes: CompactChanges;
}

/**
 * What is saved now: what the page came with, and what it saved itself since, by the answers to its saves in their order. A
 * save is done only where the page knew the newest state, so adding what it did gives the newest state again. (The second
 * answer to a save sent twice may be old; that one brings the page along.)
 */
export function shownSince(page: Shown, answers: readonly Answer[]): Shown {
  let { revision, idempotencyKey, enabled, changes } = page;
  for (const { result, nextKey } of answers) {
    // Without an answer the key stays: the save may have arrived, and must not count twice.
    idempotencyKey = nextKey ?? idempotencyKey;
    if (result.status !== "ok") continue;
    const saved = result.value as Saved;
    if (saved.eventSid === null || saved.revision <= revision) continue;
    const kept = idsIn(enabled).filter((id) => !saved.disabled.includes(id));
    const rows = [...saved.enabled, ...saved.disabled].join();
    enabled = [...kept, ...saved.enabled].join();
    changes = { ...changes, events: [...changes.events, [saved.eventSid, saved.at, saved.by, rows]] };
    revision = saved.revision;
  }
  return { revision, idempotencyKey, enabled, changes };
}
