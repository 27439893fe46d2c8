import type { AppError, ErrorKind } from "./errors.ts";

/** What a form gets back: a closed union that a client component can render. */
export type ActionResult<T> =
  | { status: "ok"; value: T }
  | {
      status: "error";
      kind: ErrorKind | "signed-out" | "failed";
      message: string;
      details?: unknown;
      reference?: string;
      /** What was typed into the fields that the form keeps. */
      values?: Record<string, string>;
    };

/** A typed error as a form's result. */
export function failure(error: AppError): ActionResult<never> {
  const { kind, message, details } = error;
  return { status: "error", kind, message, ...(details === undefined ? {} : { details }) };
}
