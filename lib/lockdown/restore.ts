import { randomUUID } from "node:crypto";
import { and, eq, gte, isNull } from "drizzle-orm";
import { database, type Tx } from "#db/database.ts";
import { lockdowns } from "#db/schema.ts";
import type { Actor } from "#lib/actor.ts";
import { findAccount } from "#lib/accounts.ts";
import type { NewEvent } from "#lib/audit/event.ts";
import { Conflict, Forbidden } from "#lib/errors.ts";
import { done, mutate } from "#lib/mutation.ts";
import { changeEvent, requireAcknowledgment } from "#lib/permissions/change.ts";
import { requireSeen } from "#lib/permissions/seen.ts";
import { dropOwnSet, giveOwnSet, inheritanceEvent } from "#lib/permissions/switch.ts";
import { writeChanges } from "#lib/permissions/write-many.ts";
import { can } from "#lib/roles.ts";
import type { RestoreInput } from "./lockdown-input.ts";
import { planRestore, type RestoredAccount, type RestorePlan } from "./restore-plan.ts";

/** What a restore did. */
export interface Restored {
  changed: number;
  followers: number;
}

/** What taking back a lockdown would change, for a person to look at before it is done. @throws NotFound, Forbidden, Invalid */
export async function previewRestore(
  actor: Actor,
  { accountSid, lockdownSid }: Pick<RestoreInput, "accountSid" | "lockdownSid">,
): Promise<RestorePlan> {
  const account = await findAccount(actor, accountSid);
  if (!can(account.role, "geo-permissions:update")) throw new Forbidden();
  return planRestore(database().read, actor, account, lockdownSid);
}

/**
 * Brings an account tree back to exactly the snapshot of a lockdown, inheritance included; lockdowns after it end with it. A
 * reviewed change like any other: newly enabled high-risk destinations need the acknowledgment.
 * @throws NotFound, Forbidden, Invalid, Conflict where it was restored already or (with `ManyStaleDetails`) an account is not as it was seen, AcknowledgmentRequired
 */
export function restore(actor: Actor, input: RestoreInput): Promise<Restored> {
  const { accountSid, lockdownSid } = input;
  const door = { actor, accountSid, permission: "geo-permissions:update", form: input } as const;
  return mutate(door, async (tx, { account, record, now }) => {
    const { lockdown, accounts, followers, risky, basis } = await planRestore(
      tx,
      actor,
      account,
      lockdownSid,
    );
    if (lockdown.restoredAt) throw new Conflict("This lockdown was taken back already");
    await requireSeen(tx, basis, input.seen);
    requireAcknowledgment({ enable: risky, disable: [] }, input.acknowledged);
    const correlationId = randomUUID();
    const [ended, ...rest] = await record([
      {
        type: "lockdown.ended",
        resourceType: "lockdown",
        resourceSid: lockdownSid,
        correlationId,
        data: { accounts: accounts.length },
      },
      ...accounts.map((restored) => eventOf(restored, lockdownSid, correlationId)),
    ]);
    await writeBack(
      tx,
      accounts.map((restored, i) => ({ ...restored, seq: rest[i]!.seq })),
    );
    await tx
      .update(lockdowns)
      .set({ restoredAt: now })
      .where(
        and(
          eq(lockdowns.accountSid, accountSid),
          isNull(lockdowns.restoredAt),
          gte(lockdowns.auditSeq, lockdown.auditSeq),
        ),
      );
    return done<Restored>([ended, ...rest], { changed: accounts.length, followers });
  });
}

function eventOf(
  { account, change, kind, present }: RestoredAccount,
  restored: string,
  correlationId: string,
): NewEvent {
  const extra = { correlationId, restored };
  if (kind === "set") return changeEvent(account.sid, change, extra);
  if (kind === "follow") return inheritanceEvent(account.sid, true, change, extra);
  return inheritanceEvent(account.sid, false, change, { ...extra, copied: present });
}

async function writeBack(tx: Tx, accounts: readonly (RestoredAccount & { seq: number })[]): Promise<void> {
  for (const { kind, account, next, seq } of accounts) {
    if (kind === "stop") await giveOwnSet(tx, account.sid, next, seq);
    if (kind === "follow") await dropOwnSet(tx, account.sid, seq);
  }
  await writeChanges(
    tx,
    accounts.filter(({ kind }) => kind === "set"),
  );
}
