import { and, isNull } from "drizzle-orm";
import { invitations } from "#db/schema.ts";

/** Neither accepted nor revoked; whether it has expired is another question. */
export function stillOpen() {
  return and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
}
