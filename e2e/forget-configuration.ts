import { configurationNames } from "#lib/configuration.ts";

/**
 * Whoever runs the tests may have configured a console of their own in this shell; the tests must not find its database. To
 * be called before anything of db is imported: the engine is chosen then.
 */
export function forgetConfiguration(): void {
  for (const name of configurationNames) delete process.env[name];
}
