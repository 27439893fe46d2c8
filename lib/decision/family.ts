import { and, eq, inArray } from "drizzle-orm";
import type { Read } from "#db/database.ts";
import { accounts, permissions } from "#db/schema.ts";

/** The subaccounts of an account, as far as they matter to numbers of some destinations. */
export interface Family {
  readonly subaccounts: number;
  /** By destination id: the subaccounts whose answer is not the parent's. */
  readonly differing: ReadonlyMap<string, readonly Differing[]>;
}

export interface Differing {
  readonly sid: string;
  readonly name: string;
  readonly allowed: boolean;
}

/**
 * Which subaccounts answer differently from their parent for these destinations: those with settings of their own, and those
 * that are suspended or closed. `allowed` are the destinations that the parent may send to.
 */
export async function loadFamily(
  read: Read,
  parentSid: string,
  destinations: readonly string[],
  allowed: ReadonlySet<string>,
): Promise<Family> {
  const subaccounts = await read
    .select({ sid: accounts.sid, name: accounts.name, status: accounts.status, inherits: accounts.inherits })
    .from(accounts)
    .where(eq(accounts.parentSid, parentSid));
  const enabled =
    destinations.length > 0 ? await enabledOf(read, parentSid, destinations) : new Set<string>();
  const sorted = subaccounts.toSorted((a, b) => byName.compare(a.name, b.name));
  const differing = new Map(
    destinations.map((id) => [
      id,
      sorted
        .map(({ sid, name, status, inherits }) => ({
          sid,
          name,
          allowed: status === "active" && (inherits ? allowed.has(id) : enabled.has(`${sid} ${id}`)),
        }))
        .filter((subaccount) => subaccount.allowed !== allowed.has(id)),
    ]),
  );
  return { subaccounts: subaccounts.length, differing };
}

const byName = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

async function enabledOf(
  read: Read,
  parentSid: string,
  destinations: readonly string[],
): Promise<Set<string>> {
  const rows = await read
    .select({ sid: permissions.accountSid, id: permissions.destinationId })
    .from(accounts)
    .innerJoin(permissions, eq(permissions.accountSid, accounts.sid))
    .where(
      and(
        eq(accounts.parentSid, parentSid),
        eq(permissions.enabled, true),
        inArray(permissions.destinationId, [...destinations]),
      ),
    );
  return new Set(rows.map(({ sid, id }) => `${sid} ${id}`));
}
