/** Where a request came from. Every caller has one. */
export interface Origin {
  ipAddress: string | null;
  userAgent: string | null;
  requestId: string | null;
}

/** A signed-in person in one of their sessions. */
export interface Actor extends Origin {
  kind: "user";
  userSid: string;
  /** SHA-256 of the token in the cookie: the primary key of the session. */
  sessionId: string;
  name: string;
  email: string;
  operator: boolean;
}

/** Somebody who is not signed in: at set-up, sign-up, an invitation or the sign-in form. */
export interface Visitor extends Origin {
  kind: "visitor";
}

/** The platform itself: commands that operators run on the server. */
export interface System extends Origin {
  kind: "system";
}

export type Caller = Actor | Visitor | System;

/** The platform as a caller. Only commands use it; no request ever does. */
export const system: System = { kind: "system", ipAddress: null, userAgent: null, requestId: null };
