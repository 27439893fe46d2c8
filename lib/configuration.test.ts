import { describe, expect, it } from "vitest";
import { readConfiguration } from "./configuration.ts";

describe("the configuration", () => {
  it("has a default for everything", () => {
    expect(readConfiguration({})).toMatchObject({
      port: 3000,
      dataDir: "data",
      databaseUrl: "file:data/console.db",
      baseUrl: "http://localhost:3000",
      trustedProxyHops: 0,
    });
  });

  it("puts the database into the data folder, and the port into the address", () => {
    expect(readConfiguration({ DATA_DIR: "/srv/console", PORT: "8080" })).toMatchObject({
      databaseUrl: "file:/srv/console/console.db",
      baseUrl: "http://localhost:8080",
    });
  });

  it("takes an empty variable as absent", () => {
    expect(readConfiguration({ PORT: "", DATABASE_URL: "" }).port).toBe(3000);
  });

  it.each([
    ["PORT", "0"],
    ["PORT", "http"],
    ["DATABASE_URL", "mysql://x"],
    ["DATABASE_URL", "file:"],
    ["BASE_URL", "https://example.com/console"],
    ["BASE_URL", "ftp://example.com"],
    ["BASE_URL", "example.com"],
    ["TRUSTED_PROXY_HOPS", "-1"],
    ["SESSION_IDLE_MINUTES", "0"],
    ["AUTH_SECRET", "short"],
  ])("refuses %s=%s and names it", (name, value) => {
    expect(() => readConfiguration({ [name]: value })).toThrow(name);
  });
});
