import { afterAll, beforeAll } from "vitest";
import { useCodeSender } from "#lib/code-sender.ts";

/** Catches one-time codes instead of sending them. Read `last` inside tests: the newest code sent to a number. */
export function useCodes(): { last: (to: string) => string } {
  const sent = new Map<string, string>();
  beforeAll(() =>
    useCodeSender(async ({ to, code }) => {
      sent.set(to, code);
    }),
  );
  afterAll(() => useCodeSender(undefined));
  return { last: (to) => sent.get(to)! };
}
