import type { HashedEvent } from "#lib/audit/chain.ts";
import type { EventData } from "#lib/audit/event.ts";

/** An event as it is replayed. */
export type ReplayedEvent = Pick<
  HashedEvent,
  "seq" | "type" | "createdAt" | "accountSid" | "actorSid" | "resourceType" | "resourceSid"
> & { data: EventData };

export type Fact = string | number | boolean | null;

/** What events say of a row, and the last of them that does. Only what they carry: nothing else is compared. */
export interface Told {
  seq: number;
  facts: Record<string, Fact>;
}

/** The own set of an account and what else its events say of it, replayed up to some point. */
export interface ReplayedAccount {
  name: string;
  parentSid: string | null;
  /** null where the event of a parent account does not name it, as earlier events do not. */
  organizationSid: string | null;
  homeCountry: string;
  createdAt: string;
  inherits: boolean;
  status: string;
  /** The seq of the last event that changed the own set or whether it counts. */
  version: number;
  /** The seq of the last event that changed anything of it. */
  auditSeq: number;
  own: Map<string, { enabled: boolean; seq: number }>;
}

/** Everything that the events so far made. Its size goes with accounts, permissions, people and keys, not with events. */
export interface State {
  accounts: Map<string, ReplayedAccount>;
  /** The subaccounts of each parent account. */
  subaccounts: Map<string, string[]>;
  organizations: Map<string, Told>;
  people: Map<string, Told>;
  /** By `membershipKey`. */
  memberships: Map<string, Told>;
  /** By the hash of the token. */
  invitations: Map<string, Told>;
  apiKeys: Map<string, Told>;
  lockdowns: Map<string, Told>;
  /** By prefix. */
  holds: Map<string, Told>;
}

/** The state before the first event. */
export function emptyState(): State {
  return {
    ...{ accounts: new Map(), subaccounts: new Map(), organizations: new Map(), people: new Map() },
    ...{ memberships: new Map(), invitations: new Map(), apiKeys: new Map() },
    ...{ lockdowns: new Map(), holds: new Map() },
  };
}

export function membershipKey(accountSid: string, userSid: string): string {
  return `${userSid} on ${accountSid}`;
}
