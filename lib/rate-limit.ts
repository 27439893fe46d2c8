import { consume } from "./rate-limit-counter.ts";
import { Unavailable } from "./errors.ts";
import { bookkeep } from "./mutation.ts";

/** At most `max` in `windowSeconds` for one key, over all servers together. */
export interface RateLimit {
  max: number;
  windowSeconds: number;
}

/** Units that this process has taken from the database and not spent yet; none left before `until` means refused. */
interface Lease {
  left: number;
  usedUp: boolean;
  until: number;
}

const leases = new Map<string, Promise<Lease>>();
const maxLeases = 10_000;

/**
 * Spends one unit of a limit. A process takes a tenth of the limit at a time from the database, so that a busy key costs a
 * write only now and then; all servers together never let more than `max` through.
 * @throws Unavailable with the seconds to wait, when the limit is used up
 */
export async function spend(key: string, limit: RateLimit): Promise<void> {
  for (;;) {
    const pending = leases.get(key) ?? renew(key, limit);
    const lease = await pending;
    const wait = lease.until - Date.now();
    if (wait > 0 && lease.left > 0) {
      lease.left -= 1;
      return;
    }
    if (wait > 0 && lease.usedUp) throw tooMany(Math.ceil(wait / 1000));
    // Spent, or over. Whoever comes here first makes way for the next lease; the others find that one.
    if (leases.get(key) === pending) leases.delete(key);
  }
}

function renew(key: string, limit: RateLimit): Promise<Lease> {
  if (leases.size >= maxLeases) leases.clear();
  const lease = takeLease(key, limit);
  leases.set(key, lease);
  lease.catch(() => leases.delete(key));
  return lease;
}

async function takeLease(key: string, { max, windowSeconds }: RateLimit): Promise<Lease> {
  const size = Math.max(1, Math.floor(max / 10));
  const { used, resetsAt } = await bookkeep((tx) => consume(tx, key, size, windowSeconds, new Date()));
  const left = Math.max(0, Math.min(size, max - (used - size)));
  return { left, usedUp: left < size || used >= max, until: resetsAt.getTime() };
}

function tooMany(retryAfter: number): Unavailable {
  return new Unavailable(`Too many attempts. Try again in ${waiting(retryAfter)}.`, retryAfter);
}

/** Gives back the unit just spent: what succeeded does not count against a limit on failures. */
export async function refund(key: string): Promise<void> {
  const lease = await leases.get(key);
  if (lease) lease.left += 1;
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
