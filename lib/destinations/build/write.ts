import { writeFileSync } from "node:fs";
import { generateSources } from "./sources.ts";

for (const [name, text] of Object.entries(generateSources())) {
  writeFileSync(new URL(`../${name}`, import.meta.url), text);
  process.stdout.write(`lib/destinations/${name}: ${text.length} bytes\n`);
}
