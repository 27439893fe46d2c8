import { defineConfig } from "vitest/config";
import { forgetConfiguration } from "./e2e/forget-configuration.ts";

forgetConfiguration();

/** The data suite runs once per engine: the scheme of DATABASE_URL decides, when db/ is first imported. */
const data = (engine: string, databaseUrl: string, setup: { globalSetup?: string } = {}) => ({
  extends: true as const,
  test: {
    name: engine,
    include: ["**/*.data.test.ts"],
    env: { TEST_ENGINE: engine, DATABASE_URL: databaseUrl },
    ...setup,
  },
});

export default defineConfig({
  resolve: { alias: { "server-only": "server-only/empty.js" } },
  test: {
    exclude: ["node_modules/**", ".next/**", "e2e/**", "data/**"],
    maxWorkers: 2,
    // Vite puts its own meaning of BASE_URL into the environment; the console has another.
    env: { BASE_URL: "http://localhost:3000", LOG_LEVEL: "silent" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: ["node_modules/**", ".next/**", "e2e/**", "data/**", "**/*.data.test.ts"],
        },
      },
      data("sqlite", "file::memory:"),
      data("pglite", "postgres://pglite/memory", { globalSetup: "db/pglite-template.ts" }),
      data("postgres", "postgres://postgres/embedded", { globalSetup: "lib/testing/postgres-server.ts" }),
    ],
  },
});
