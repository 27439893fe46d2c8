import { z } from "zod";
import { maxPasswordLength, minPasswordLength } from "./password.ts";
import { readPhoneNumber } from "./phone-number.ts";
import { normalEmail } from "./sign-in.ts";

const oneLine = /^[^\p{C}\p{Zl}\p{Zp}]+$/u;

/** A name of a person or an organization: one line of text. */
export function nameField(missing: string) {
  return z
    .string()
    .trim()
    .min(1, missing)
    .max(100, "Use 100 characters at most")
    .regex(oneLine, "Leave out control characters");
}

/** An e-mail address, as it is stored. */
export const emailField = z
  .string()
  .trim()
  .min(1, "Enter an e-mail address")
  .max(254, "Use 254 characters at most")
  .pipe(z.email("Enter an e-mail address such as name@example.com"))
  .transform(normalEmail);

/** A password that somebody chooses. Length is what protects it; no rule demands certain characters. */
export const newPasswordField = z
  .string()
  .refine(
    (text) => Array.from(text).length >= minPasswordLength,
    `Use at least ${minPasswordLength} characters`,
  )
  .refine(
    (text) => Array.from(text).length <= maxPasswordLength,
    `Use ${maxPasswordLength} characters at most`,
  );

/** A person's own phone number: its E.164 form and the destination it belongs to. */
export const phoneField = z.string().transform((text, context) => {
  const read = readPhoneNumber(text);
  if (read.ok) return { e164: read.e164, destinationId: read.destinationId };
  context.addIssue({ code: "custom", message: read.reason });
  return z.NEVER;
});
