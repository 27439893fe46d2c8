import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { database } from "#db/database.ts";
import { invitations, lockdowns } from "#db/schema.ts";
import { createApiKey, revokeApiKey } from "#lib/api-keys/manage.ts";
import { lockDown } from "#lib/lockdown/lock-down.ts";
import { previewRestore, restore } from "#lib/lockdown/restore.ts";
import { changeRole, removeMember } from "#lib/members/change.ts";
import { inviteMember, revokeInvitation } from "#lib/members/invite.ts";
import { createSubaccount } from "#lib/subaccounts/create.ts";
import { closeSubaccount, renameSubaccount } from "#lib/subaccounts/manage.ts";
import type { World } from "./world.ts";

/** What came of it. */
export interface AccessHistory {
  /** Sids of API keys. */
  live: string;
  revoked: string;
  /** A subaccount that was renamed to Short. */
  renamed: string;
}

/** Lets the Owner do one of everything that changes who may do what, beside the permissions themselves. */
export async function liveWithAccess(world: World): Promise<AccessHistory> {
  const { owner, developer, support } = world.people;
  const accountSid = world.parent;
  const form = () => ({ accountSid, idempotencyKey: randomUUID() });
  const { sid: live } = await createApiKey(owner, { ...form(), name: "Gateway", lifetime: "90" });
  const { sid: revoked } = await createApiKey(owner, { ...form(), name: "Old", lifetime: "never" });
  await revokeApiKey(owner, { accountSid, keySid: revoked });
  await changeRole(owner, { accountSid, userSid: developer.userSid, role: "support", seen: "developer" });
  await removeMember(owner, { accountSid, userSid: support.userSid });
  await inviteMember(owner, { accountSid, email: "first@example.com", role: "billing" });
  await inviteMember(owner, { accountSid, email: "second@example.com", role: "support" });
  const [second] = await database()
    .read.select({ id: invitations.tokenHash })
    .from(invitations)
    .where(eq(invitations.email, "second@example.com"));
  await revokeInvitation(owner, { accountSid, id: second!.id });
  const { sid: renamed } = await createSubaccount(owner, { ...form(), name: "Brief" });
  await renameSubaccount(owner, { accountSid: renamed, name: "Short" });
  const { sid: shut } = await createSubaccount(owner, { ...form(), name: "Shut" });
  await closeSubaccount(owner, { accountSid: shut, confirmed: "yes" });
  for (const keep of [["FR"], []]) await lockDown(owner, { ...form(), keep });
  const [first] = await database().read.select().from(lockdowns).orderBy(lockdowns.auditSeq).limit(1);
  const { basis, risky } = await previewRestore(owner, { accountSid, lockdownSid: first!.sid });
  const seen = new Map(basis.map(({ sid, permissionsVersion }) => [sid, permissionsVersion]));
  await restore(owner, { ...form(), lockdownSid: first!.sid, seen, acknowledged: [...risky] });
  await lockDown(owner, { ...form(), keep: ["FR"] });
  return { live, revoked, renamed };
}
