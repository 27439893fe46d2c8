import { eq } from "drizzle-orm";
import { createHash } from "node:crypto";
import type { Tx } from "#db/database.ts";
import { idempotencyKeys } from "#db/schema.ts";
import type { Caller } from "./actor.ts";
import { Invalid } from "./errors.ts";
import { given, prepared, preparedInsert } from "./prepared.ts";

/** A form that was sent: who sent it, to which account, for what, and all that was in it. */
export interface SentForm {
  actor: Caller;
  accountSid: string | null;
  permission: string;
  form?: { readonly idempotencyKey: string } | undefined;
}

/**
 * The answer that this very form got before.
 * @throws Invalid where its key came with anything else before: a page out of the browser's memory must not show an old success for a new wish
 */
export async function answered(tx: Tx, sent: SentForm): Promise<{ result: unknown } | undefined> {
  if (!sent.form) return undefined;
  const [row] = await byKey(tx).execute({ key: sent.form.idempotencyKey });
  if (!row) return undefined;
  const same =
    row.userSid === senderOf(sent.actor) &&
    row.accountSid === sent.accountSid &&
    row.purpose === purposeOf(sent);
  if (!same)
    throw new Invalid(
      "This page was sent before with something else on it. Look at it again and send it once more.",
    );
  return { result: row.result };
}

/** Keeps the answer for the same form sent again. */
export async function remember(tx: Tx, sent: SentForm, now: Date, result: unknown): Promise<void> {
  if (!sent.form) return;
  await answerKept(tx).execute({
    key: sent.form.idempotencyKey,
    userSid: senderOf(sent.actor),
    accountSid: sent.accountSid,
    purpose: purposeOf(sent),
    result: result ?? null,
    createdAt: now,
  });
}

const byKey = prepared((read) =>
  read
    .select()
    .from(idempotencyKeys)
    .where(eq(idempotencyKeys.key, given("key", idempotencyKeys.key)))
    .prepare("answered_form"),
);
const answerKept = preparedInsert("keep_answer", idempotencyKeys);

function senderOf(actor: Caller): string {
  return actor.kind === "user" ? actor.userSid : actor.kind;
}

// Forms come out of a schema, which gives their fields one order.
function purposeOf({ permission, form }: SentForm): string {
  const content = JSON.stringify(form, (_name, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
  return `${permission} ${createHash("sha256").update(content).digest("hex")}`;
}
