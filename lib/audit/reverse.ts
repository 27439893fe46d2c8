import { and, eq } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { auditEvents } from "#db/schema.ts";
import { Invalid } from "#lib/errors.ts";
import type { PermissionChange } from "#lib/permissions/change.ts";
import type { EventData, PermissionChanges } from "./event.ts";

/** What an event is, as far as undoing it asks. */
interface Undoable {
  type: string;
  data: EventData;
}

/** Whether an event switched an existing account to or from its parent's permissions. */
export function isSwitch({ type, data }: Undoable): boolean {
  return type !== "account.created" && data["inherits"] !== undefined;
}

/** Whether an event changed an account's own permissions, so that a save can undo it. */
export function isUndoable({ type, data }: Undoable): boolean {
  const { changes = {}, inherits } = data;
  return type !== "account.created" && inherits === undefined && Object.keys(changes as object).length > 0;
}

/** What undoing an event enables and disables: each of its countries is to be as it was before. */
export function reverseOf({ data }: Undoable): PermissionChange {
  const changes = (data["changes"] ?? {}) as PermissionChanges;
  const was = (state: "enabled" | "disabled") =>
    Object.keys(changes).filter((id) => changes[id]!.previous === state);
  return { enable: was("enabled"), disable: was("disabled") };
}

/**
 * Makes sure that a change undoes an event, in whole or in part: what the log says of it for ever must be true.
 * @throws Invalid for an event that is unknown, another account's, or changed no permissions, and for any other change than its reverse
 */
export async function requireReverse(
  read: Read,
  accountSid: string,
  eventSid: string,
  change: PermissionChange,
): Promise<void> {
  const [event] = await read
    .select({ type: auditEvents.type, data: auditEvents.data })
    .from(auditEvents)
    .where(and(eq(auditEvents.sid, eventSid), eq(auditEvents.accountSid, accountSid)));
  const undone = event && { ...event, data: JSON.parse(event.data) as EventData };
  if (!undone || !isUndoable(undone)) throw new Invalid("There is no such event to undo on this account");
  const reverse = reverseOf(undone);
  if (!isPart(change.enable, reverse.enable) || !isPart(change.disable, reverse.disable))
    throw new Invalid("This change is not the reverse of the event that it would undo");
}

function isPart(ids: readonly string[], whole: readonly string[]): boolean {
  return ids.every((id) => whole.includes(id));
}
