/** What an event can carry: JSON, changed fields only, never a secret. */
export type EventData = { [key: string]: JsonValue };
type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

export type PermissionState = "enabled" | "disabled";

/** One changed field: what it was and what it became. */
export type Change<T extends JsonValue = JsonValue> = { previous: T; updated: T };

/** Changed permissions by destination id. An event with `changes` in its data is replayed by `verify`. */
export type PermissionChanges = { [destinationId: string]: Change<PermissionState> };

/** An event as a verb describes it; the door for writes adds who, when, from where, and its place in the chain. */
export interface NewEvent {
  /** Past tense, or the wire format's own name: `sms-geographic-permissions.updated`. */
  type: string;
  /** The account whose audit log shows it. Left out: the account that the door was opened for. */
  accountSid?: string | null;
  resourceType: string;
  resourceSid: string;
  data: EventData;
  /** A high-risk destination was newly enabled. */
  highRisk?: boolean;
  /** An attempt that was refused. */
  denied?: boolean;
  /** Binds the events of one decision that touched several accounts. */
  correlationId?: string;
}

/** Stands in the index of destinations for a switch of inheritance. */
export const inheritsEntry = "inherits";

/**
 * What the index of destinations says of an event: the destinations that it changed; a switch of inheritance, which says as much
 * about what was in force; and the event that it undoes, for the way from there.
 */
export function indexEntries({ changes, inherits, undoes }: EventData): string[] {
  return [
    ...Object.keys(changes ?? {}),
    ...(inherits === undefined ? [] : [inheritsEntry]),
    ...(typeof undoes === "string" ? [undoes] : []),
  ];
}

declare const appended: unique symbol;

/** An event that is in the chain of the open transaction. Only the door for writes makes one. */
export interface AppendedEvent {
  readonly [appended]: true;
  readonly seq: number;
  readonly sid: string;
  readonly hash: string;
  readonly createdAt: Date;
}
