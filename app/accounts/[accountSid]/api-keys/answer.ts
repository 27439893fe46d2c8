import type { ActionResult } from "#lib/action-result.ts";
import type { CreatedKey, RevokedKey } from "#lib/api-keys/manage.ts";

/** The newest answer to a form of the page. */
export type KeysAnswer =
  | { did: "create"; result: ActionResult<CreatedKey> }
  | { did: "revoke"; result: ActionResult<RevokedKey> };
