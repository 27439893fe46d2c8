import { chromium } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/google-chrome-stable"];

/** The machine's own Chromium, or undefined where Playwright's is to be used. */
function systemBrowser(): string | undefined {
  return SYSTEM.find((path) => existsSync(path));
}

/** How to start the browser. Chromium refuses to sandbox itself as root. */
export function launchOptions(): { executablePath?: string; args: string[] } {
  const executablePath = systemBrowser();
  return {
    ...(executablePath && { executablePath }),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  };
}

/** Installs Playwright's Chromium where there is none. As root, with the libraries it needs. */
export function ensureBrowser(): void {
  if (systemBrowser() || existsSync(chromium.executablePath())) return;
  const withLibraries = process.platform === "linux" && process.getuid?.() === 0 ? ["--with-deps"] : [];
  const command = ["node_modules/@playwright/test/cli.js", "install", ...withLibraries, "chromium"];
  execFileSync(process.execPath, command, { stdio: "inherit" });
}
