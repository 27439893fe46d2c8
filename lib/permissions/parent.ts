import { database } from "#db/database.ts";
import type { AccountView } from "#lib/account-view.ts";
import { versionOf } from "./inheritance.ts";
import { ownEnabled } from "./own-set.ts";

/** What is enabled in the parent of a subaccount. */
export interface ParentPermissions {
  sid: string;
  name: string;
  /** The seq that a switch of inheritance must have seen. */
  revision: number;
  enabled: ReadonlySet<string>;
}

/** The parent's side of a subaccount; null for a parent account. */
export async function parentPermissions({
  parentSid,
  parentName,
}: AccountView): Promise<ParentPermissions | null> {
  if (parentSid === null) return null;
  const { read } = database();
  // The revision first: a set that is newer than its revision is a conflict later, an older one would go unnoticed.
  const revision = await versionOf(read, parentSid);
  return {
    sid: parentSid,
    name: parentName ?? parentSid,
    revision,
    enabled: await ownEnabled(read, parentSid),
  };
}
