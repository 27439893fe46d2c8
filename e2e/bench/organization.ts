import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startConsole } from "#e2e/console.ts";
import type { Template } from "#e2e/template.ts";
import { findAccount } from "#lib/accounts.ts";
import { type Actor, system, type Visitor } from "#lib/actor.ts";
import type { AppendedEvent } from "#lib/audit/event.ts";
import { openStorage } from "#lib/commands/storage.ts";
import { destinations } from "#lib/destinations/destination.ts";
import { riskOf } from "#lib/destinations/risk.ts";
import { addMember, addUser, foundOrganization, foundParentAccount, foundSubaccount } from "#lib/founding.ts";
import { done, mutate } from "#lib/mutation.ts";
import { stopInheriting } from "#lib/permissions/inheritance.ts";
import { savePermissions } from "#lib/permissions/save.ts";
import { sessionIdOf } from "#lib/sessions.ts";
import { startSession } from "#lib/sign-in.ts";
import { type Visit, visitAsOwner } from "./visit.ts";

/** A console with one organization of a size, seen by its owner, who sees nothing else. */
export interface Populated {
  visit: Visit;
  organizationSid: string;
  /** Its first parent account. */
  parentSid: string;
}

/** Countries that carry no risk, in their order: what the accounts of a benchmark enable. */
export const harmless = destinations.map(({ id }) => id).filter((id) => riskOf(id).level === "none");

const perParent = 100;
const visitor: Visitor = { kind: "visitor", ipAddress: "127.0.0.1", userAgent: "bench", requestId: null };

/**
 * Starts a console on the sample with an organization of `size` accounts beside it: a parent for every hundred, and of the
 * subaccounts every second with permissions of its own, sixty countries in each own set, no two sets alike.
 */
export async function startWithOrganization(size: number): Promise<Populated> {
  const shared = process.env["JOURNEY_TEMPLATE"]!;
  const folder = mkdtempSync(join(tmpdir(), "console-organization-"));
  cpSync(shared, folder, { recursive: true });
  const close = await openStorage(`file:${folder}/console.db`);
  const { organizationSid, families, userSid } = await foundAll(size);
  const token = await startSession(visitor, userSid);
  const owner: Actor = {
    ...{ ...visitor, kind: "user", userSid, sessionId: sessionIdOf(token) },
    ...{ name: "Bench", email: "bench@bench.example", operator: false },
  };
  for (const [i, family] of families.entries()) await fill(owner, family, i);
  await close();
  const template = { users: [], accounts: [], apiKeys: [], userSids: {}, tokens: {} } as Template;
  template.tokens["owner@acme.example"] = [token];
  writeFileSync(join(folder, "template.json"), JSON.stringify(template));
  process.env["JOURNEY_TEMPLATE"] = folder;
  const site = await startConsole();
  process.env["JOURNEY_TEMPLATE"] = shared;
  rmSync(folder, { recursive: true });
  return { visit: visitAsOwner(site), organizationSid, parentSid: families[0]!.parent };
}

interface Family {
  parent: string;
  children: string[];
}

function foundAll(size: number) {
  return mutate({ actor: system, accountSid: null, permission: "platform:prepare" }, async (tx, scope) => {
    const events: AppendedEvent[] = [];
    const kept = <T extends { event: AppendedEvent }>(founded: T): T => {
      events.push(founded.event);
      return founded;
    };
    const { sid: organizationSid } = kept(await foundOrganization(tx, scope, `Bench ${size}`));
    const person = { email: "bench@bench.example", name: "Bench", phone: null, passwordHash: "none" };
    const { sid: userSid } = kept(await addUser(tx, scope, person));
    const families: Family[] = [];
    for (let left = size; left > 0; left -= perParent) {
      const home = { organizationSid, homeCountry: "US" };
      const name = `Parent ${families.length + 1}`;
      const { sid: parent } = kept(await foundParentAccount(tx, scope, { ...home, name }));
      events.push(await addMember(tx, scope, { accountSid: parent, userSid, role: "owner" }));
      const children: string[] = [];
      while (children.length < Math.min(perParent, left) - 1) {
        const child = `${name}, line ${children.length + 1}`;
        children.push(kept(await foundSubaccount(tx, scope, { ...home, sid: parent }, child)).sid);
      }
      families.push({ parent, children });
    }
    return done([events[0]!, ...events.slice(1)], { organizationSid, families, userSid });
  });
}

async function fill(owner: Actor, { parent, children }: Family, shift: number): Promise<void> {
  await save(owner, parent, harmless.slice(shift, shift + 59), []);
  for (const [i, accountSid] of children.entries()) {
    if (i % 2) continue;
    const revision = (await findAccount(owner, accountSid)).permissionsVersion;
    await stopInheriting(owner, { accountSid, revision, idempotencyKey: randomUUID() });
    const from = 70 + (i % 60);
    await save(owner, accountSid, harmless.slice(from, from + 5), harmless.slice(shift, shift + 5));
  }
}

async function save(owner: Actor, accountSid: string, enable: string[], disable: string[]): Promise<void> {
  const revision = (await findAccount(owner, accountSid)).permissionsVersion;
  const form = { accountSid, revision, idempotencyKey: randomUUID(), acknowledged: [] };
  await savePermissions(owner, { ...form, enable, disable });
}
