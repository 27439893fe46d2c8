import { createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";

const format = "sms-geo-permissions/checkpoint/v1";

/** A signed statement: at `time` the chain of `origin` had `size` events, and the last of them had `hash`. */
export const checkpointSchema = z.object({
  format: z.literal(format),
  /** The random name of the installation. */
  origin: z.string(),
  size: z.int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  time: z.iso.datetime(),
  /** The Ed25519 public key, 32 bytes in base64url. */
  key: z.string().regex(/^[\w-]{43}$/),
  /** Over `signedText`, 64 bytes in base64url. */
  signature: z.string().regex(/^[\w-]{86}$/),
});

export type Checkpoint = z.output<typeof checkpointSchema>;
type Statement = Pick<Checkpoint, "origin" | "size" | "hash" | "time">;

/** Signs a statement with an Ed25519 private key. */
export function signCheckpoint(statement: Statement, privateKey: KeyObject): Checkpoint {
  const signature = sign(null, Buffer.from(signedText(statement)), privateKey).toString("base64url");
  return { format, ...statement, key: publicKeyOf(privateKey), signature };
}

/** Whether the signature of a checkpoint is that of its key. Whether the key is to be trusted is another question. */
export function hasValidSignature(checkpoint: Checkpoint): boolean {
  const signature = Buffer.from(checkpoint.signature, "base64url");
  try {
    const key = createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x: checkpoint.key } });
    return verify(null, Buffer.from(signedText(checkpoint)), key, signature);
  } catch {
    // What the database has for a key is none.
    return false;
  }
}

/** The public half of a key, 32 bytes in base64url. */
export function publicKeyOf(key: KeyObject): string {
  const { x } = (key.type === "private" ? createPublicKey(key) : key).export({ format: "jwk" });
  return x!;
}

/** The bytes that are signed: five lines, each with its line feed. */
function signedText({ origin, size, hash, time }: Statement): string {
  return `${[format, origin, size, hash, time].join("\n")}\n`;
}
