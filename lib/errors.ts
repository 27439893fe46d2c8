/** The kinds of error that a person may see. Everything else is logged and shown as "Something went wrong". */
export type ErrorKind =
  | "not-found"
  | "forbidden"
  | "conflict"
  | "invalid"
  | "acknowledgment-required"
  | "unavailable";

/** An error whose message is meant for the person who caused it. `details` is data that the page shows with it. */
export class AppError<D = unknown> extends Error {
  readonly kind: ErrorKind;
  readonly details: D | undefined;

  constructor(kind: ErrorKind, message: string, details?: D) {
    super(message);
    this.name = new.target.name;
    this.kind = kind;
    this.details = details;
  }
}

/** Unknown, or not for this person: the two answer alike. */
export class NotFound extends AppError {
  constructor(message = "Not found") {
    super("not-found", message);
  }
}

/** The person's role does not allow it. */
export class Forbidden extends AppError {
  constructor(message = "Your role does not allow this") {
    super("forbidden", message);
  }
}

/** Nobody is signed in by the session that was sent, not any more. */
export class SessionEnded extends Forbidden {
  constructor() {
    super("Your session has ended");
  }
}

/** Somebody else changed it first. `details` says what. */
export class Conflict<D = unknown> extends AppError<D> {
  constructor(message: string, details?: D) {
    super("conflict", message, details);
  }
}

/** The input cannot be understood or cannot hold. `details` names the fields. */
export class Invalid<D = unknown> extends AppError<D> {
  constructor(message: string, details?: D) {
    super("invalid", message, details);
  }
}

/** High-risk destinations would be enabled without exactly their acknowledgment. `details` lists their ids. */
export class AcknowledgmentRequired extends AppError<{ destinations: string[] }> {
  constructor(destinations: string[]) {
    super("acknowledgment-required", "Acknowledge the risk of the high-risk countries you enable", {
      destinations,
    });
  }
}

/** Not now: too many attempts, or something it needs is away. `details.retryAfter` is in seconds. */
export class Unavailable extends AppError<{ retryAfter: number }> {
  constructor(message: string, retryAfter: number) {
    super("unavailable", message, { retryAfter });
  }
}
