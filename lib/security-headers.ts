/** Features of the browser that no page of the console uses. */
const UNUSED_FEATURES =
  "accelerometer browsing-topics camera display-capture fullscreen geolocation gyroscope hid magnetometer microphone midi payment serial usb";

/** Built files, icons, flags and the map: the same for everybody. They say themselves how long they may be kept. */
const PUBLIC_FILE = /^\/_next\/static\/|\.(svg|ico|png)$/;

/**
 * The security headers of a page, and of the files that belong to pages.
 * @param pathname of the request
 * @param nonce fresh for each response; only scripts that carry it run
 */
export function securityHeaders(
  pathname: string,
  nonce: string,
  { https, development }: { https: boolean; development: boolean },
): Record<string, string> {
  return {
    "Content-Security-Policy": policy(nonce, development),
    "Permissions-Policy": UNUSED_FEATURES.replace(/\S+/g, "$&=()").replaceAll(" ", ", "),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Origin-Agent-Cluster": "?1",
    ...always(https),
    ...(!PUBLIC_FILE.test(pathname) && NEVER_STORED),
  };
}

/** The security headers of an answer that is no page, such as those of the API: nothing in it runs, is shown in a frame, or is kept. */
export function dataHeaders({ https }: { https: boolean }): Record<string, string> {
  return {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    ...always(https),
    ...NEVER_STORED,
  };
}

const NEVER_STORED = { "Cache-Control": "private, no-store" };

function always(https: boolean): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    // Not "no-referrer": with that, browsers send "Origin: null" with a form, and our own origin check needs the real one.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(https && { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" }),
  };
}

function policy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    // React needs eval to show stack traces of the server, in development only.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}
