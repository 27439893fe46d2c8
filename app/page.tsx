import type { Metadata } from "next";
import { Console } from "#app/console.tsx";
import { myAccounts } from "#app/my-accounts.ts";
import { Button, ButtonLink } from "#components/button.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { TextField } from "#components/field.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { enabledCounts } from "#lib/enabled-counts.ts";
import { requireActor } from "#lib/session.ts";
import { AccountTable } from "./account-table.tsx";
import { type Family, familiesOf, matching } from "./families.ts";

export const metadata: Metadata = { title: "Accounts" };

/** From how many accounts on a search helps. */
const many = 12;

/** Every account that the person may open, by organization. `?q=` searches by name and identifier. */
export default async function AccountsPage({ searchParams }: PageProps<"/">) {
  const actor = await requireActor();
  const { q } = await searchParams;
  const query = typeof q === "string" ? q.trim() : "";
  const accounts = await myAccounts(actor);
  const found = matching(accounts, query);
  const families = familiesOf(found, query === "");
  const enabled = await enabledCounts(families.flatMap(({ parent, shown }) => [parent, ...shown]));
  return (
    <Console actor={actor}>
      <PageHeader
        title="Accounts"
        description="Open an account to decide to which countries it may send SMS."
      />
      {accounts.length > many && <Search query={query} found={found.length} />}
      {accounts.length === 0 && (
        <EmptyState
          title="You have no account yet"
          action={actor.operator && <ButtonLink href="/operator">Operator pages</ButtonLink>}
        >
          Ask an Owner or Administrator of your organization for an invitation.
        </EmptyState>
      )}
      {accounts.length > 0 && found.length === 0 && (
        <EmptyState title="No account matches" action={<ButtonLink href="/">Show all accounts</ButtonLink>} />
      )}
      <div className="grid gap-8">
        {byOrganization(families).map(([sid, group]) => (
          <section key={sid} aria-labelledby={sid}>
            <h2 id={sid} className="mb-3 text-lg">
              {group[0]!.parent.organizationName}
            </h2>
            <AccountTable families={group} enabled={enabled} />
          </section>
        ))}
      </div>
    </Console>
  );
}

function byOrganization(families: Family[]): [string, Family[]][] {
  return [...Map.groupBy(families, ({ parent }) => parent.organizationSid)];
}

function Search({ query, found }: { query: string; found: number }) {
  return (
    <search>
      <form className="mb-6 flex max-w-xl items-end gap-2">
        <div className="grow">
          <TextField name="q" label="Search accounts" type="search" defaultValue={query} maxLength={100} />
        </div>
        <Button type="submit" look="secondary">
          Search
        </Button>
        <output className="sr-only">{query && `${found} found`}</output>
      </form>
    </search>
  );
}
