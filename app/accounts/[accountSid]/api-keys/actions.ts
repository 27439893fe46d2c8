"use server";

import { action } from "#lib/action.ts";
import { createKeyInput, revokeKeyInput } from "#lib/api-keys/key-input.ts";
import { createApiKey, revokeApiKey } from "#lib/api-keys/manage.ts";

/** Creates a key. The result carries the secret, this once. */
export const create = action(createKeyInput, createApiKey);

export const revoke = action(revokeKeyInput, revokeApiKey);
