/** A stored moment as events and checkpoints carry it, ISO 8601 in UTC. What is no moment is not equal to any. */
export function storedMoment(at: Date): string {
  return Number.isNaN(at.getTime()) ? "no moment" : at.toISOString();
}
