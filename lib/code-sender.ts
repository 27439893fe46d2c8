import { configuration } from "./configuration.ts";
import { Unavailable } from "./errors.ts";
import { log, maskNumber } from "./log.ts";

/** A one-time code on its way to a phone. */
export interface CodeMessage {
  /** E.164. */
  to: string;
  code: string;
  /** The sentence to send. */
  text: string;
  expiresAt: Date;
}

/** Delivers a one-time code. @throws Unavailable where it could not be handed over */
export type CodeSender = (message: CodeMessage) => Promise<void>;

let replaced: CodeSender | undefined;

/** Replaces how codes are delivered in this process; undefined goes back to the configuration. */
export function useCodeSender(sender: CodeSender | undefined): void {
  replaced = sender;
}

/** Where a person finds a code: on their phone, or in the terminal of a console that has no way to send it yet. */
export function codesGoTo(): "phone" | "terminal" {
  return configuration().codeWebhookUrl ? "phone" : "terminal";
}

/** Delivers by what was put in place, else by CODE_WEBHOOK_URL, else by printing in the terminal. */
export const sendCode: CodeSender = (message) => {
  const { codeWebhookUrl } = configuration();
  if (replaced) return replaced(message);
  return codeWebhookUrl ? post(codeWebhookUrl, message) : print(message);
};

async function print({ to, code, expiresAt }: CodeMessage): Promise<void> {
  process.stdout.write(
    `\nOne-time code for ${to}: ${code} (until ${expiresAt.toISOString().slice(11, 16)} UTC)\n\n`,
  );
}

async function post(url: string, { to, code, text, expiresAt }: CodeMessage): Promise<void> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ to, code, text, expiresAt: expiresAt.toISOString() }),
      redirect: "error",
      signal: AbortSignal.timeout(10_000),
    });
    if (!answer.ok) throw new Error(`The webhook answered ${answer.status}`);
  } catch (error) {
    log.error({ err: error, to: maskNumber(to) }, "a one-time code could not be handed over");
    throw new Unavailable("The code could not be sent. Try again in a minute.", 60);
  }
}
