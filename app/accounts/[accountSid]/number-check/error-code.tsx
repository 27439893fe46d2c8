import type { CheckedNumber } from "#lib/decision/checked-number.ts";

/** The code and the text that a client of the gateway gets for this number. */
export function ErrorCode({ number: { code, message } }: { number: CheckedNumber }) {
  return (
    <>
      <code>{code}</code>
      {message && <span className="block text-sm wrap-anywhere text-soft">{message}</span>}
    </>
  );
}
