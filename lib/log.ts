import pino from "pino";

/** The log of this process: JSON lines on standard output. Secrets never reach it; numbers are masked by `maskNumber`. */
export const log = pino({
  level: process.env["LOG_LEVEL"] ?? "info",
  redact: ["*.password", "*.secret", "*.authorization", "*.cookie", "*.code", "*.token"],
});

/** A phone number as a log may show it: calling code and the last two digits. */
export function maskNumber(number: string): string {
  return number.length < 8 ? "…" : `${number.slice(0, 4)}…${number.slice(-2)}`;
}
