import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { and, eq, gt, lt, sql } from "drizzle-orm";
import { database, type Tx } from "#db/database.ts";
import { verifications } from "#db/schema.ts";
import type { Visitor } from "#lib/actor.ts";
import { sendCode } from "#lib/code-sender.ts";
import { configuration } from "#lib/configuration.ts";
import { Conflict, Invalid, NotFound } from "#lib/errors.ts";
import { bookkeep } from "#lib/mutation.ts";
import { networkOf, type RateLimit, spend } from "#lib/rate-limit.ts";
import { hashToken, newToken } from "#lib/token.ts";

const codeMinutes = 10;
const maxTries = 5;
/** How long one sign-up may go on asking for new codes. */
const maxHours = 1;

// Codes cost money, and premium-rate numbers earn it: the console must not become a way to pump messages itself.
const perPhone: RateLimit = { max: 5, windowSeconds: 3600 };
const perNetwork: RateLimit = { max: 30, windowSeconds: 3600 };

export type Purpose = "setup" | "sign-up" | "invitation";

/** A sign-up in progress: the number to prove, and what was entered with it. */
export interface Pending {
  phone: string;
  payload: Record<string, string>;
}

/** Keeps what was entered and sends a one-time code to `phone`. Answers the id that the code form carries. */
export async function startVerification(
  caller: Visitor,
  purpose: Purpose,
  { phone, payload }: Pending,
): Promise<string> {
  await spendOne(caller, phone);
  const id = newToken();
  const fresh = freshCode(id);
  const createdAt = new Date();
  await bookkeep((tx) =>
    tx
      .insert(verifications)
      .values({ idHash: hashToken(id), purpose, phone, payload, attempts: 0, createdAt, ...fresh.stored }),
  );
  await deliver(phone, fresh);
  return id;
}

/** Sends another code, which replaces the one before it. @throws NotFound for what is over; Unavailable when asked too often */
export async function resendCode(caller: Visitor, purpose: Purpose, id: string): Promise<void> {
  const pending = await findVerification(purpose, id);
  if (!pending) throw over();
  await spendOne(caller, pending.phone);
  const fresh = freshCode(id);
  await bookkeep((tx) =>
    tx
      .update(verifications)
      .set({ attempts: 0, ...fresh.stored })
      .where(eq(verifications.idHash, hashToken(id))),
  );
  await deliver(pending.phone, fresh);
}

/** The sign-up in progress with this id; undefined when it is unknown, done or over. */
export async function findVerification(purpose: Purpose, id: string): Promise<Pending | undefined> {
  const [row] = await database()
    .read.select({ phone: verifications.phone, payload: verifications.payload })
    .from(verifications)
    .where(ongoing(purpose, id, new Date()));
  return row;
}

/**
 * Checks a code, counting the try. Answers what the number was proved for; `claimVerification` then uses it up.
 * @throws NotFound for what is over; Invalid for a wrong or expired code, and after too many tries even for the right one
 */
export async function proveCode(purpose: Purpose, id: string, code: string): Promise<Pending> {
  const now = new Date();
  // Counted before it is compared, and committed whatever comes of it: tries at the same time count too.
  const [row] = await bookkeep((tx) =>
    tx
      .update(verifications)
      .set({ attempts: sql`${verifications.attempts} + 1` })
      .where(
        and(
          ongoing(purpose, id, now),
          gt(verifications.expiresAt, now),
          lt(verifications.attempts, maxTries),
        ),
      )
      .returning(),
  );
  if (!row) {
    if (!(await findVerification(purpose, id))) throw over();
    throw wrong("This code no longer counts. Send a new one.");
  }
  const given = Buffer.from(hashCode(id, code.replace(/\s/g, "")));
  if (timingSafeEqual(given, Buffer.from(row.codeHash))) return { phone: row.phone, payload: row.payload };
  const left = maxTries - row.attempts;
  throw wrong(
    left > 0
      ? `The code is wrong. ${left} more ${left === 1 ? "try" : "tries"}.`
      : "The code is wrong. Send a new one.",
  );
}

/** Uses a proved sign-up up, inside the transaction that does what it was for. @throws Conflict where that was done already */
export async function claimVerification(tx: Tx, id: string): Promise<void> {
  const claimed = await tx
    .delete(verifications)
    .where(eq(verifications.idHash, hashToken(id)))
    .returning({ id: verifications.idHash });
  if (claimed.length === 0) throw new Conflict("This form was sent already");
}

async function spendOne(caller: Visitor, phone: string): Promise<void> {
  await spend(`code:network:${networkOf(caller.ipAddress)}`, perNetwork);
  await spend(`code:phone:${phone}`, perPhone);
}

interface FreshCode {
  code: string;
  stored: { codeHash: string; expiresAt: Date };
}

function freshCode(id: string): FreshCode {
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const expiresAt = new Date(Date.now() + codeMinutes * 60_000);
  return { code, stored: { codeHash: hashCode(id, code), expiresAt } };
}

function deliver(to: string, { code, stored: { expiresAt } }: FreshCode): Promise<void> {
  const text = `${code} is your code for SMS Geo Permissions. It counts for ${codeMinutes} minutes.`;
  return sendCode({ to, code, text, expiresAt });
}

// A million codes are guessed in a moment; without the installation's secret a stolen table does not tell them.
function hashCode(id: string, code: string): string {
  return createHmac("sha256", configuration().authSecret).update(`${id}:${code}`).digest("hex");
}

function ongoing(purpose: Purpose, id: string, now: Date) {
  return and(
    eq(verifications.idHash, hashToken(id)),
    eq(verifications.purpose, purpose),
    gt(verifications.createdAt, new Date(now.getTime() - maxHours * 3_600_000)),
  );
}

function over(): NotFound {
  return new NotFound("This sign-up is over. Start again.");
}

function wrong(message: string): Invalid {
  return new Invalid("Check the code", { fields: { code: [message] } });
}
