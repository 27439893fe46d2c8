/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.CONSOLE_BUILD ?? ".next",
  // The empty page, action and route that npm run bench measures against are in no other build.
  pageExtensions: ["tsx", "ts", ...(process.env.CONSOLE_BENCH ? ["bench.tsx", "bench.ts"] : [])],
  // One console, one origin: nothing is optimised, rewritten or guessed by the framework.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "better-sqlite3",
    "pg",
    "drizzle-orm",
    "next-auth",
    "pino",
    "prom-client",
    "libphonenumber-js",
  ],
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  experimental: { serverActions: { bodySizeLimit: "100kb" } },
};
