import { takeScreenshots } from "#e2e/screenshots/take.ts";

/** `npm run screenshots`: makes the pictures of the README anew, from the sample. */
await takeScreenshots();
