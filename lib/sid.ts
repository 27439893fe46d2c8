import { randomBytes } from "node:crypto";

/** The kinds of thing that have a sid. */
export type SidPrefix = "OR" | "AC" | "US" | "AE" | "SK" | "LD";

/**
 * A new sid: two letters and 32 lower-case hex digits. The digits are those of a UUIDv7 (RFC 9562): 48 bits of Unix time in
 * milliseconds first, so that sids made later sort later, then 74 random bits.
 */
export function newSid(prefix: SidPrefix, now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return prefix + bytes.toString("hex");
}

/** Whether `value` has the form of a sid of this kind. */
export function isSid(prefix: SidPrefix, value: string): boolean {
  return value.startsWith(prefix) && /^[A-Z]{2}[0-9a-f]{32}$/.test(value);
}
