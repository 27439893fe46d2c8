import type { z } from "zod";
import type { KeyHolder } from "#lib/api-keys/authenticate.ts";
import { decide } from "#lib/decision/decide.ts";
import type { Verdict } from "#lib/decision/verdict.ts";
import { findDestination } from "#lib/destinations/destination.ts";
import { badRequest, moreInfo } from "./error.ts";
import type { checkQuery, wireChecks } from "./schemas.ts";

type WireCheck = z.output<typeof wireChecks>["checks"][number];

/** Decides for each number whether the key's account may send to it now. @throws a 400 where no number is given */
export async function check(
  key: KeyHolder,
  { To }: z.output<typeof checkQuery>,
): Promise<z.output<typeof wireChecks>> {
  if (To.length === 0) throw badRequest("The parameter To is missing");
  return { checks: (await decide(key.accountSid, To.map(withPlus))).map(toWire) };
}

// In a query a + means a space, and many clients forget to write it as %2B.
function withPlus(to: string): string {
  return /^ \d/.test(to) ? `+${to.slice(1)}` : to.trimStart();
}

function toWire({ to, allowed, code, message, reason, destination, decidedBy, event }: Verdict): WireCheck {
  return {
    ...{ to, allowed, code, message, reason },
    more_info: code === null ? null : moreInfo(code),
    destination: destination && {
      id: destination.id,
      name: findDestination(destination.id)!.name,
      prefix: `+${destination.prefix}`,
    },
    decided_by: { account_sid: decidedBy.accountSid, inherited: decidedBy.inherited },
    event_sid: event?.sid ?? null,
  };
}
