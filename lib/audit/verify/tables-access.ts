import type { Read } from "#db/database.ts";
import {
  apiKeys,
  invitations,
  lockdowns,
  memberships,
  organizations,
  prefixHolds,
  users,
} from "#db/schema.ts";
import { canonicalJson } from "#lib/audit/chain.ts";
import { hashToken } from "#lib/token.ts";
import { compareRows, moment, type Stored } from "./compare-rows.ts";
import type { Findings } from "./problem.ts";
import { snapshotDigest } from "./replay-stops.ts";
import { membershipKey, type State, type Told } from "./state.ts";

/** Compares organizations, people, roles, invitations, keys, lockdowns and holds with what the events made of them. */
export async function compareAccess(read: Read, state: State, findings: Findings): Promise<void> {
  const { organizations: founded, people, memberships: members, invitations: invited } = state;
  const compare = async (what: string, told: ReadonlyMap<string, Told>, rows: Promise<Stored[]>) => {
    // The row of a person may have to go one day, and without it there is nothing that they could do.
    const mayBeGone = told === people || told === state.holds;
    try {
      compareRows(await rows, { what, told, findings, mayBeGone });
    } catch (error) {
      findings.add(null, `${what}: a row cannot be read (${String(error)})`);
    }
  };
  await compare("the organization", founded, storedOrganizations(read));
  await compare("the person", people, storedPeople(read));
  await compare("the member", members, storedMemberships(read));
  await compare("the invitation", invited, storedInvitations(read));
  await compare("the API key", state.apiKeys, storedKeys(read));
  await compare("the lockdown", state.lockdowns, storedLockdowns(read));
  await compare("the hold of the prefix", state.holds, storedHolds(read));
}

async function storedOrganizations(read: Read): Promise<Stored[]> {
  const rows = await read.select().from(organizations);
  return rows.map(({ sid, name, createdAt }) => [sid, { name, createdAt: moment(createdAt) }]);
}

async function storedPeople(read: Read): Promise<Stored[]> {
  const { sid, operator, createdAt } = users;
  const rows = await read.select({ sid, operator, createdAt }).from(users);
  return rows.map((row) => [row.sid, { operator: row.operator, createdAt: moment(row.createdAt) }]);
}

async function storedMemberships(read: Read): Promise<Stored[]> {
  const rows = await read.select().from(memberships);
  return rows.map(({ accountSid, userSid, role, createdAt }) => [
    membershipKey(accountSid, userSid),
    { role, createdAt: moment(createdAt) },
  ]);
}

async function storedInvitations(read: Read): Promise<Stored[]> {
  const rows = await read.select().from(invitations);
  return rows.map(({ tokenHash, accountSid, role, invitedBy, createdAt, revokedAt }) => [
    tokenHash,
    { accountSid, role, invitedBy, createdAt: moment(createdAt), revokedAt: moment(revokedAt) },
  ]);
}

async function storedKeys(read: Read): Promise<Stored[]> {
  const rows = await read.select().from(apiKeys);
  return rows.map(({ sid, accountSid, name, createdBy, createdAt, expiresAt, revokedAt, secretHash }) => [
    sid,
    {
      ...{ accountSid, name, createdBy, secretDigest: hashToken(secretHash) },
      ...{ createdAt: moment(createdAt), expiresAt: moment(expiresAt), revokedAt: moment(revokedAt) },
    },
  ]);
}

async function storedLockdowns(read: Read): Promise<Stored[]> {
  const rows = await read.select().from(lockdowns);
  return rows.map(({ sid, accountSid, snapshot, kept, auditSeq, createdAt, restoredAt }) => [
    sid,
    {
      ...{ accountSid, auditSeq, createdAt: moment(createdAt), restoredAt: moment(restoredAt) },
      ...{ kept: canonicalJson(kept), snapshot: snapshotDigest(snapshot) },
    },
  ]);
}

async function storedHolds(read: Read): Promise<Stored[]> {
  const rows = await read.select().from(prefixHolds);
  return rows.map(({ prefix, auditSeq }) => [prefix, { auditSeq }]);
}
