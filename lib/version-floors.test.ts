import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

// Versions below these have known holes in exactly what this console stands on.
const floors = {
  next: "16.4.5",
  react: "19.2.4",
  "next-auth": "4.24.15",
  "drizzle-orm": "0.45.2",
  zod: "4.6.7",
};

it.each(Object.entries(floors))("%s is installed at %s or later", (name, floor) => {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as {
    version: string;
  };
  expect(version.localeCompare(floor, "en", { numeric: true })).toBeGreaterThanOrEqual(0);
});
