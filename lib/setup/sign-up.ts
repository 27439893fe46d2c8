import type { Visitor } from "#lib/actor.ts";
import { configuration } from "#lib/configuration.ts";
import { Forbidden } from "#lib/errors.ts";
import { done, mutate } from "#lib/mutation.ts";
import { claimVerification, proveCode, startVerification } from "#lib/verification.ts";
import type { Registered } from "./setup.ts";
import { foundTenant, pendingTenant, type TenantDetails } from "./tenant.ts";

/** Whether anybody may register an organization of their own here. */
export function isSignUpOpen(): boolean {
  return configuration().signUp === "open";
}

/** Takes the details of a new organization and its Owner and sends the code. @throws Forbidden where people come by invitation only */
export async function beginSignUp(caller: Visitor, details: TenantDetails): Promise<string> {
  requireOpen();
  return startVerification(caller, "sign-up", await pendingTenant(details));
}

/**
 * Registers the organization once the phone number is proved. That an e-mail address is taken shows only here, to somebody
 * who proved a number, so that addresses cannot be tried out in bulk.
 * @throws Invalid for the code; Conflict for a taken address; NotFound for what is over; Forbidden
 */
export async function completeSignUp(
  caller: Visitor,
  { verification, code }: { verification: string; code: string },
): Promise<Registered> {
  requireOpen();
  const pending = await proveCode("sign-up", verification, code);
  return mutate({ actor: caller, accountSid: null, permission: "sign-up:complete" }, async (tx, scope) => {
    await claimVerification(tx, verification);
    const { events, ...registered } = await foundTenant(tx, scope, pending);
    return done<Registered>(events, registered);
  });
}

function requireOpen(): void {
  if (!isSignUpOpen()) throw new Forbidden("People join this console by invitation only");
}
