import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const derive = promisify(argon2);

/** The shortest password that is accepted, in characters. NIST SP 800-63B-4 asks for 15 where it is the only factor. */
export const minPasswordLength = 15;
export const maxPasswordLength = 256;

/** Hashes a password with argon2id and a new salt, as a PHC string. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await inTurn(() => derive("argon2id", { ...cost, message: normal(password), nonce }));
  return phc(nonce, tag);
}

/** Whether `password` is the one behind `hash`. Without a hash (an unknown person) it works as long, and answers no. */
export async function verifyPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, , , params = "", salt = "", expected = ""] = (hash ?? nobodys).split("$");
  const [memory, passes, parallelism] = params.split(",").map((part) => Number(part.slice(2)));
  const tag = Buffer.from(expected, "base64");
  const nonce = Buffer.from(salt, "base64");
  const given = await inTurn(() =>
    derive("argon2id", {
      memory: memory!,
      passes: passes!,
      parallelism: parallelism!,
      tagLength: tag.length,
      message: normal(password),
      nonce,
    }),
  );
  return timingSafeEqual(given, tag) && hash !== undefined;
}

function phc(nonce: Buffer, tag: Buffer): string {
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`;
}

// One spelling of a password, however the keyboard composes its accents.
const normal = (password: string) => Buffer.from(password.normalize("NFKC"));
const base64 = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");

// Costs as much to check as any other, and no password is known to lead to it.
const nobodys = phc(randomBytes(16), randomBytes(cost.tagLength));

// Each hash holds 19 MiB; a flood of sign-ins must not hold gigabytes.
const atOnce = 4;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
