import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { type ActionResult, failure } from "./action-result.ts";
import type { Actor, Visitor } from "./actor.ts";
import { configuration } from "./configuration.ts";
import { AppError, Forbidden } from "./errors.ts";
import { readForm } from "./form.ts";
import { log } from "./log.ts";
import { networkOf, type RateLimit, spend } from "./rate-limit.ts";
import { currentActor, visitor } from "./session.ts";

const perPerson: RateLimit = { max: 120, windowSeconds: 60 };
const perNetwork: RateLimit = { max: 60, windowSeconds: 60 };

/** A server action as a form uses it, alone or through `useActionState`. */
export type FormAction<T> = (previous: ActionResult<T> | null, form: FormData) => Promise<ActionResult<T>>;

/**
 * The one wrapper of every server action of signed-in people: session, own origin, rate limit, strict schema, verb, closed
 * result. Nothing is bound to or closed over by an action; everything it needs is in the form, and is checked.
 * @param keep the fields whose values a refusal hands back, so that nobody types them twice; never a secret
 * @param rerender whether the answer brings the page along, made anew; not where the browser knows from the value what became of it
 */
export function action<S extends z.ZodObject, T>(
  schema: S,
  verb: (actor: Actor, input: z.output<S>) => Promise<T>,
  keep: readonly (keyof S["shape"] & string)[] = [],
  { rerender = true }: { rerender?: boolean } = {},
): FormAction<T> {
  return async (_previous, form) => {
    const result = await answer(async () => {
      const actor = await currentActor();
      if (!actor)
        return { status: "error", kind: "signed-out", message: "Your session has ended. Sign in again." };
      await requireOwnOrigin();
      await spend(`action:${actor.userSid}`, perPerson);
      const value = await verb(actor, readForm(schema, form));
      if (rerender) revalidatePath("/", "layout");
      return { status: "ok", value };
    });
    return handBack(result, form, keep);
  };
}

/**
 * The same wrapper for the few forms that work without being signed in: set-up, sign-in, sign-up, invitations.
 * @param keep the fields whose values a refusal hands back, so that nobody types them twice; never a secret
 */
export function visitorAction<S extends z.ZodObject, T>(
  schema: S,
  verb: (caller: Visitor, input: z.output<S>) => Promise<T>,
  keep: readonly (keyof S["shape"] & string)[] = [],
): FormAction<T> {
  return async (_previous, form) => {
    const result = await answer(async () => {
      const caller = await visitor();
      await requireOwnOrigin();
      await spend(`visitor:${networkOf(caller.ipAddress)}`, perNetwork);
      return { status: "ok", value: await verb(caller, readForm(schema, form)) };
    });
    return handBack(result, form, keep);
  };
}

function handBack<T>(result: ActionResult<T>, form: FormData, names: readonly string[]): ActionResult<T> {
  if (!(form instanceof FormData)) return result;
  if (result.status !== "error" || names.length === 0) return result;
  const values: Record<string, string> = {};
  for (const name of names) {
    const value = form.get(name);
    if (typeof value === "string") values[name] = value;
  }
  return { ...result, values };
}

async function answer<T>(work: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  try {
    return await work();
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof AppError) return failure(error);
    const reference = randomUUID().slice(0, 8);
    log.error({ err: error, reference }, "an action failed");
    return {
      status: "error",
      kind: "failed",
      message: `Something went wrong (reference ${reference})`,
      reference,
    };
  }
}

// Next compares Origin with Host, which a proxy may rewrite; we know our own address and demand it.
async function requireOwnOrigin(): Promise<void> {
  const sent = await headers();
  const site = sent.get("sec-fetch-site");
  if (sent.get("origin") !== configuration().baseUrl || (site !== null && site !== "same-origin")) {
    throw new Forbidden(`Open the console at ${configuration().baseUrl}`);
  }
}
