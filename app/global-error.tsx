"use client";

import "./globals.css";
import ErrorPage from "./error.tsx";

/** Replaces the whole document when even the root layout failed. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <title>Something went wrong · SMS Geo Permissions</title>
      <body className="min-h-dvh antialiased">
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
