import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "SMS Geo Permissions", template: "%s · SMS Geo Permissions" },
  description: "Decide to which countries an account may send SMS.",
  robots: { index: false, follow: false },
};

// A nonce is fresh for each response, so not even the page for unknown addresses can be made beforehand.
export const dynamic = "force-dynamic";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** The document around every page. Pages inside an account get their navigation from the account's layout. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body className="min-h-dvh antialiased">{children}</body>
    </html>
  );
}
