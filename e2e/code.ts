import type { Console } from "./console.ts";

/** The one-time code that the console printed for a phone number, E.164. */
export async function codeFor(site: Console, phone: string): Promise<string> {
  const [, code] = await site.printed(new RegExp(`One-time code for [+]${phone.slice(1)}: (\\d{6})`));
  return code!;
}
