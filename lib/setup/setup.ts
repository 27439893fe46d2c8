import type { Visitor } from "#lib/actor.ts";
import { Conflict, NotFound } from "#lib/errors.ts";
import { done, mutate } from "#lib/mutation.ts";
import { hashToken } from "#lib/token.ts";
import { claimVerification, proveCode, startVerification } from "#lib/verification.ts";
import { claimSetupLink, setupState } from "./setup-link.ts";
import { foundTenant, pendingTenant, type TenantDetails } from "./tenant.ts";

/** The sids that a completed set-up or sign-up leads to. */
export interface Registered {
  userSid: string;
  accountSid: string;
}

/** Takes the details of the first Owner and sends the code. Answers the id of the sign-up in progress. */
export async function beginSetup(caller: Visitor, token: string, details: TenantDetails): Promise<string> {
  await requireOpenLink(token);
  const { phone, payload } = await pendingTenant(details);
  return startVerification(caller, "setup", { phone, payload: { ...payload, setup: hashToken(token) } });
}

/**
 * Sets the console up once the phone number is proved. Of several browsers with the same link, one does it.
 * @throws Invalid for the code; Conflict where the link was used meanwhile; NotFound for what is over
 */
export async function completeSetup(
  caller: Visitor,
  { token, verification, code }: { token: string; verification: string; code: string },
): Promise<Registered> {
  await requireOpenLink(token);
  const pending = await proveCode("setup", verification, code);
  const tokenHash = hashToken(token);
  if (pending.payload["setup"] !== tokenHash) throw new NotFound("This sign-up is over. Start again.");
  return mutate({ actor: caller, accountSid: null, permission: "sign-up:complete" }, async (tx, scope) => {
    await claimSetupLink(tx, tokenHash, scope.now);
    await claimVerification(tx, verification);
    const { events, ...registered } = await foundTenant(tx, scope, pending);
    return done<Registered>(events, registered);
  });
}

async function requireOpenLink(token: string): Promise<void> {
  const state = await setupState(token);
  if (state === "used") throw new Conflict("This set-up link was already used");
  if (state === "unknown") throw new NotFound("This set-up link is not known");
}
