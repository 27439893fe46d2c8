import { sql } from "drizzle-orm";
import { columns as postgres } from "./columns/postgres.ts";
import { columns as sqlite } from "./columns/sqlite.ts";
import { engine } from "./engine.ts";

// The one place where the SQLite variant is cast to the PostgreSQL types. They are the canonical ones, so the synchronous
// `.run()`, `.get()` and `.all()` do not compile, every query is awaited, and the same line runs on both engines.
const columns: typeof postgres = engine === "postgres" ? postgres : (sqlite as never);
const { table, id, text, integer, sequence, boolean, instant, json, index, uniqueIndex, primaryKey, check } =
  columns;

/** An organization owns parent accounts. */
export const organizations = table("organizations", {
  sid: id("sid").primaryKey(),
  name: text("name").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** A parent account, or a subaccount of exactly one parent. `permissionsVersion` is the seq of the last event that changed its permissions. */
export const accounts = table(
  "accounts",
  {
    sid: id("sid").primaryKey(),
    organizationSid: id("organization_sid")
      .notNull()
      .references(() => organizations.sid),
    parentSid: id("parent_sid"),
    name: text("name").notNull(),
    status: text("status").$type<"active" | "suspended" | "closed">().notNull(),
    homeCountry: text("home_country").notNull(),
    inherits: boolean("inherits").notNull(),
    permissionsVersion: sequence("permissions_version").notNull(),
    auditSeq: sequence("audit_seq")
      .notNull()
      .references(() => auditEvents.seq),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    index("accounts_organization").on(t.organizationSid, t.parentSid),
    index("accounts_parent").on(t.parentSid, t.name, t.sid),
    // Only a subaccount can inherit, and inheritance has one level.
    check("accounts_inherits", sql`${t.parentSid} is not null or not ${t.inherits}`),
  ],
);

/** One decision: enabled or disabled, for one account and one destination, tied to the event that made it so. No row means disabled. */
export const permissions = table(
  "permissions",
  {
    accountSid: id("account_sid")
      .notNull()
      .references(() => accounts.sid),
    destinationId: id("destination_id").notNull(),
    enabled: boolean("enabled").notNull(),
    auditSeq: sequence("audit_seq")
      .notNull()
      .references(() => auditEvents.seq),
  },
  (t) => [
    primaryKey({ columns: [t.accountSid, t.destinationId] }),
    // What is enabled in an account is read from the index alone, for one account and for a thousand.
    index("permissions_enabled").on(t.accountSid, t.enabled, t.destinationId),
  ],
);

/** A person. E-mail addresses are stored in lower case. */
export const users = table(
  "users",
  {
    sid: id("sid").primaryKey(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    phone: text("phone"),
    passwordHash: text("password_hash").notNull(),
    operator: boolean("operator").notNull(),
    disabledAt: instant("disabled_at"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("users_email").on(t.email)],
);

/** The role of a person on a parent account and its subaccounts. */
export const memberships = table(
  "memberships",
  {
    userSid: id("user_sid")
      .notNull()
      .references(() => users.sid),
    accountSid: id("account_sid")
      .notNull()
      .references(() => accounts.sid),
    role: text("role").$type<"owner" | "administrator" | "developer" | "billing" | "support">().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userSid, t.accountSid] }), index("memberships_account").on(t.accountSid)],
);

/** A signed-in browser. The cookie carries a random token; only its SHA-256 is stored. */
export const sessions = table(
  "sessions",
  {
    idHash: id("id_hash").primaryKey(),
    userSid: id("user_sid")
      .notNull()
      .references(() => users.sid),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: instant("created_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
  },
  (t) => [index("sessions_user").on(t.userSid)],
);

/**
 * What happened, by whom, from where. Append-only: triggers refuse update and delete. `data` is RFC 8785 JSON text, the very
 * bytes that are hashed. No foreign keys: history outlives its subjects.
 */
export const auditEvents = table(
  "audit_events",
  {
    seq: sequence("seq").primaryKey(),
    sid: id("sid").notNull(),
    createdAt: instant("created_at").notNull(),
    type: text("type").notNull(),
    accountSid: id("account_sid"),
    /** The parent account of `accountSid`, or `accountSid` itself where it is one: what "with its subaccounts" selects. Derived, so not hashed. */
    familySid: id("family_sid"),
    actorType: text("actor_type").$type<"user" | "visitor" | "system" | "api-key">().notNull(),
    actorSid: id("actor_sid"),
    resourceType: text("resource_type").notNull(),
    resourceSid: id("resource_sid").notNull(),
    source: text("source").$type<"web" | "api" | "command">().notNull(),
    ipAddress: text("ip_address"),
    requestId: text("request_id"),
    correlationId: text("correlation_id"),
    highRisk: boolean("high_risk").notNull(),
    denied: boolean("denied").notNull(),
    data: text("data").notNull(),
    prevHash: text("prev_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [
    uniqueIndex("audit_events_sid").on(t.sid),
    // The chain cannot fork: no two events follow the same one.
    uniqueIndex("audit_events_prev_hash").on(t.prevHash),
    // One index per filter and scope, each ending in seq: a page is read from its end, whatever the length of the log.
    index("audit_events_account").on(t.accountSid, t.seq),
    index("audit_events_account_type").on(t.accountSid, t.type, t.seq),
    index("audit_events_account_actor").on(t.accountSid, t.actorSid, t.seq),
    index("audit_events_account_actor_address").on(t.accountSid, t.actorSid, t.ipAddress, t.seq),
    index("audit_events_account_address").on(t.accountSid, t.ipAddress, t.seq),
    index("audit_events_account_risk").on(t.accountSid, t.highRisk, t.seq),
    index("audit_events_account_denied").on(t.accountSid, t.denied, t.seq),
    index("audit_events_family").on(t.familySid, t.seq),
    index("audit_events_family_type").on(t.familySid, t.type, t.seq),
    index("audit_events_family_actor").on(t.familySid, t.actorSid, t.seq),
    index("audit_events_family_actor_address").on(t.familySid, t.actorSid, t.ipAddress, t.seq),
    index("audit_events_family_address").on(t.familySid, t.ipAddress, t.seq),
    index("audit_events_family_risk").on(t.familySid, t.highRisk, t.seq),
    index("audit_events_family_denied").on(t.familySid, t.denied, t.seq),
    index("audit_events_resource").on(t.accountSid, t.resourceSid, t.seq),
    index("audit_events_resource_type").on(t.accountSid, t.resourceType, t.seq),
    index("audit_events_correlation").on(t.correlationId, t.seq),
    index("audit_events_created").on(t.createdAt, t.seq),
  ],
);

/**
 * Which destinations an event speaks of, "inherits" for a switch of inheritance, and the sid of an event that it undoes, so that
 * "every change to Nigeria" is an index lookup. Derived from `data`.
 */
export const auditEventDestinations = table(
  "audit_event_destinations",
  {
    accountSid: id("account_sid").notNull(),
    familySid: id("family_sid"),
    destinationId: id("destination_id").notNull(),
    seq: sequence("seq")
      .notNull()
      .references(() => auditEvents.seq),
  },
  (t) => [
    primaryKey({ columns: [t.accountSid, t.destinationId, t.seq] }),
    index("audit_event_destinations_family").on(t.familySid, t.destinationId, t.seq),
    index("audit_event_destinations_seq").on(t.seq),
  ],
);

/** The one row at the head of the chain. Updating it first is what puts writers in line, on both engines. */
export const auditHead = table("audit_head", {
  id: integer("id").primaryKey(),
  /** Random name of this installation, part of the genesis hash and of every checkpoint. */
  origin: text("origin").notNull(),
  seq: sequence("seq").notNull(),
  hash: text("hash").notNull(),
  /** The time of the last event: the clock of the chain never runs backwards. Moving it is what takes the lock. */
  at: instant("at").notNull(),
});

/** A signed statement "the chain had this size and this hash at this time". */
export const checkpoints = table("checkpoints", {
  seq: sequence("seq").primaryKey(),
  hash: text("hash").notNull(),
  createdAt: instant("created_at").notNull(),
  keyId: text("key_id").notNull(),
  signature: text("signature").notNull(),
});

/** The answer already given to a form that was sent with this key: the same post twice is one event. */
export const idempotencyKeys = table(
  "idempotency_keys",
  {
    key: id("key").primaryKey(),
    userSid: id("user_sid").notNull(),
    accountSid: id("account_sid"),
    purpose: text("purpose").notNull(),
    result: json<unknown>("result"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("idempotency_keys_created").on(t.createdAt)],
);

/** Counters of attempts within a window, shared by all servers. */
export const rateLimits = table("rate_limits", {
  key: id("key").primaryKey(),
  used: integer("used").notNull(),
  resetsAt: instant("resets_at").notNull(),
});

/** The one-time set-up link, by its hash. */
export const setupTokens = table("setup_tokens", {
  tokenHash: id("token_hash").primaryKey(),
  createdAt: instant("created_at").notNull(),
  usedAt: instant("used_at"),
});

/** A sign-up in progress: what was entered, and the one-time code (hashed) that proves its phone number. */
export const verifications = table(
  "verifications",
  {
    idHash: id("id_hash").primaryKey(),
    purpose: text("purpose").$type<"setup" | "sign-up" | "invitation">().notNull(),
    phone: text("phone").notNull(),
    codeHash: text("code_hash").notNull(),
    attempts: integer("attempts").notNull(),
    payload: json<Record<string, string>>("payload").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("verifications_expires").on(t.expiresAt)],
);

/** An invitation to a parent account, by the hash of its token. */
export const invitations = table(
  "invitations",
  {
    tokenHash: id("token_hash").primaryKey(),
    accountSid: id("account_sid")
      .notNull()
      .references(() => accounts.sid),
    email: text("email").notNull(),
    role: text("role").$type<"owner" | "administrator" | "developer" | "billing" | "support">().notNull(),
    invitedBy: id("invited_by").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [index("invitations_account").on(t.accountSid, t.createdAt)],
);

/** A read-only credential of one account. The secret is stored only as a hash. */
export const apiKeys = table(
  "api_keys",
  {
    sid: id("sid").primaryKey(),
    accountSid: id("account_sid")
      .notNull()
      .references(() => accounts.sid),
    name: text("name").notNull(),
    secretHash: text("secret_hash").notNull(),
    createdBy: id("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at"),
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [index("api_keys_account").on(t.accountSid, t.createdAt)],
);

/** A prefix (full digits, without +) that an operator holds for now. Wins over every permission. */
export const prefixHolds = table("prefix_holds", {
  prefix: id("prefix").primaryKey(),
  reason: text("reason").notNull(),
  auditSeq: sequence("audit_seq")
    .notNull()
    .references(() => auditEvents.seq),
  createdAt: instant("created_at").notNull(),
});

/** The permissions of an account tree as they were when a lockdown began, kept so that they can come back exactly. */
export const lockdowns = table(
  "lockdowns",
  {
    sid: id("sid").primaryKey(),
    accountSid: id("account_sid")
      .notNull()
      .references(() => accounts.sid),
    snapshot: json<{ sid: string; inherits: boolean; enabled: string[] }[]>("snapshot").notNull(),
    kept: json<string[]>("kept").notNull(),
    auditSeq: sequence("audit_seq")
      .notNull()
      .references(() => auditEvents.seq),
    createdAt: instant("created_at").notNull(),
    restoredAt: instant("restored_at"),
  },
  (t) => [index("lockdowns_account").on(t.accountSid, t.createdAt)],
);
