import type { Visit } from "./visit.ts";

/** Every script that a page makes a modern browser load: those in its markup and those that its payload names. */
export async function scriptsOf(visit: Visit, path: string): Promise<string[]> {
  const html = (await visit.get(path)).replaceAll(/<script[^>]*\bnoModule\b[^>]*>/gi, "");
  return [...new Set(html.match(/\/_next\/static\/[\w./~-]+\.js/g) ?? [])];
}
