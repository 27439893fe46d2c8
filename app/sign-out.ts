"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "#lib/action.ts";
import { sessionCookie } from "#lib/session-cookie.ts";
import { endSession } from "#lib/sign-in.ts";

const end = action(z.strictObject({}), (actor) => endSession(actor));

/** Ends the present session; every copy of its cookie is dead from then on. @throws where it could not, so that nobody believes they are out */
export async function signOut(): Promise<void> {
  const result = await end(null, new FormData());
  if (result.status === "error" && result.kind !== "signed-out") throw new Error(result.message);
  const { name, options } = sessionCookie();
  // Browsers drop a `__Host-` cookie only for a line that has all its attributes.
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
  redirect("/sign-in");
}
