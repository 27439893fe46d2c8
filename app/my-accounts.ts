import { cache } from "react";
import { listAccounts } from "#lib/accounts.ts";

/** Every account that the person may open, read once per request: the frame and the page both need them. */
export const myAccounts = cache(listAccounts);
