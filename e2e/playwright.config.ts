import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "./browser.ts";
import { forgetConfiguration } from "./forget-configuration.ts";

forgetConfiguration();

/** Journeys against the built console. Each spec file has a console of its own, so files do not disturb each other. */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  globalSetup: "./template.ts",
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env["CI"]),
  // The file of the JSON report is named by PLAYWRIGHT_JSON_OUTPUT_FILE.
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ? [["list"], ["json"]] : [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    launchOptions: launchOptions(),
    trace: "retain-on-failure",
  },
});
