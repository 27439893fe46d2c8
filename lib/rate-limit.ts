import { consume } from "./rate-limit-counter.ts";
import { Unavailable } from "./errors.ts";
import { bookkeep } from "./mutation.ts";

/** At most `max` in `windowSeconds` for one key, over all servers together. */
export interface RateLimit {
  max: number;
  windowSeconds: number;
}

/** Units that this process has taken from the database and not spent yet. */
interface Lease {
  left: number;
  until: number;
}

const leases = new Map<string, Lease>();
const maxLeases = 10_000;

/**
 * Spends one unit of a limit. A process takes a tenth of the limit at a time from the database, so that a busy key costs a
 * write only now and then; all servers together never let more than `max` through.
 * @throws Unavailable with the seconds to wait, when the limit is used up
 */
export async function spend(key: string, limit: RateLimit): Promise<void> {
  const lease = leases.get(key);
  if (lease && lease.left > 0 && lease.until > Date.now()) {
    lease.left -= 1;
    return;
  }
  const size = Math.max(1, Math.floor(limit.max / 10));
  const now = new Date();
  const { used, resetsAt } = await bookkeep((tx) => consume(tx, key, size, limit.windowSeconds, now));
  const granted = Math.min(size, limit.max - (used - size));
  if (granted <= 0) {
    const retryAfter = Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 1000));
    throw new Unavailable(`Too many attempts. Try again in ${waiting(retryAfter)}.`, retryAfter);
  }
  if (leases.size >= maxLeases) leases.clear();
  leases.set(key, { left: granted - 1, until: resetsAt.getTime() });
}

/** The network that a client address belongs to: itself for IPv4, its /64 for IPv6, where one customer has a whole /64. */
export function networkOf(address: string | null): string {
  if (!address) return "unknown";
  if (!address.includes(":")) return address;
  if (address.startsWith("::ffff:") && address.includes(".")) return address.slice(7);
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter(Boolean);
  if (tail !== undefined) {
    const rest = tail.split(":").filter(Boolean);
    while (groups.length + rest.length < 8) groups.push("0");
    groups.push(...rest);
  }
  return `${groups.slice(0, 4).join(":")}::/64`;
}

function waiting(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
