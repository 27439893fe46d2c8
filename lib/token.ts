import { createHash, randomBytes } from "node:crypto";

/** A new secret for a cookie or a link: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 of a secret, hex: all that is stored of it. So many random bits need no slower hash. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
