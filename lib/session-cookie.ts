import { configuration } from "./configuration.ts";

/** The name and attributes of the session cookie. On https the `__Host-` prefix ties it to this host and to TLS. */
export function sessionCookie() {
  const { baseUrl, sessionAbsoluteHours } = configuration();
  const secure = baseUrl.startsWith("https:");
  return {
    name: secure ? "__Host-sgp-session" : "sgp-session",
    options: {
      httpOnly: true,
      sameSite: "lax" as const,
      path: "/",
      secure,
      maxAge: sessionAbsoluteHours * 3600,
    },
  };
}
