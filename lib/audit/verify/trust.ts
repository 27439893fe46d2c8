import { type Checkpoint, hasValidSignature } from "#lib/audit/checkpoint/statement.ts";
import type { Findings } from "./problem.ts";

/**
 * The checkpoints that may speak about a chain: of its installation, signed, and by a key that is trusted. Every other one is
 * a finding. Without trusted keys, each checkpoint's own key counts.
 */
export function trustworthy(
  checkpoints: readonly Checkpoint[],
  { origin, keys }: { origin: string; keys: readonly string[] },
  findings: Findings,
): Checkpoint[] {
  return checkpoints.filter((checkpoint) => {
    const fault = faultOf(checkpoint, origin, keys);
    if (fault)
      findings.add(null, `the checkpoint of ${checkpoint.time} for ${checkpoint.size} events ${fault}`);
    return fault === null;
  });
}

function faultOf(checkpoint: Checkpoint, origin: string, keys: readonly string[]): string | null {
  if (!hasValidSignature(checkpoint)) return "does not have a valid signature";
  if (checkpoint.origin !== origin)
    return "belongs to another installation: the chain was begun anew, or this is another database";
  if (keys.length > 0 && !keys.includes(checkpoint.key))
    return `is signed by the key ${checkpoint.key}, which is not trusted here`;
  return null;
}
