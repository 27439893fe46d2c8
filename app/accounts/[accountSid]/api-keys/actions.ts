"use server";

import { action } from "#lib/action.ts";
import { createKeyInput, revokeKeyInput } from "#lib/api-keys/key-input.ts";
import { createApiKey, revokeApiKey } from "#lib/api-keys/manage.ts";
import type { KeysAnswer } from "./answer.ts";

const create = action(createKeyInput, createApiKey, ["name", "lifetime"]);
const revoke = action(revokeKeyInput, revokeApiKey);

/**
 * Creates a key, whose secret is in the answer this once, or revokes the one named by `keySid`. One action for both forms of
 * the page: the newest answer takes the place of the one before, and of the secret in it.
 */
export async function manageKeys(_previous: KeysAnswer | null, form: FormData): Promise<KeysAnswer> {
  // An action can be called with anything at all: `create` refuses what is no form.
  if (form instanceof FormData && form.has("keySid"))
    return { did: "revoke", result: await revoke(null, form) };
  return { did: "create", result: await create(null, form) };
}
