import { forgetConfiguration } from "#e2e/forget-configuration.ts";

/** `npm run screenshots`: makes the pictures of the README anew, from the sample. */
forgetConfiguration();
const { takeScreenshots } = await import("#e2e/screenshots/take.ts");
await takeScreenshots();
