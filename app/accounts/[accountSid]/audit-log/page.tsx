import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { ButtonLink } from "#components/button.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { Pagination } from "#components/pagination.tsx";
import { filterChoices } from "#lib/audit/choices.ts";
import { filterQuery, readFilter } from "#lib/audit/filter.ts";
import { integrity } from "#lib/audit/integrity.ts";
import { auditLog } from "#lib/audit/log.ts";
import { auditCrumbs } from "./crumbs.ts";
import { Days } from "./days.tsx";
import { ExportLinks } from "./export-links.tsx";
import { FilterForm } from "./filter-form.tsx";
import { IntegrityAlarm, IntegrityLine, IntegrityStatus } from "./integrity-status.tsx";

type Properties = PageProps<"/accounts/[accountSid]/audit-log">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { account } = await openAccount((await params).accountSid);
  return { title: `Audit events of ${account.name}` };
}

/** What happened on an account and its subaccounts, newest first. */
export default async function AuditLogPage({ params, searchParams }: Properties) {
  const { actor, account } = await openAccount((await params).accountSid);
  const query = await searchParams;
  const { filter, cursor, wrong } = readFilter(query);
  const here = `/accounts/${account.sid}/audit-log`;
  // A native form sends its empty fields too; the address to keep and to pass on is the one without them.
  if (Object.values(query).flat().includes("")) redirect(here + filterQuery(filter, cursor, wrong));
  const [{ entries, newer, older }, choices, attested] = await Promise.all([
    auditLog(account, filter, cursor),
    filterChoices(actor, account, filter),
    integrity(),
  ]);
  const filtered = filterQuery(filter) !== "";
  const neighbours = {
    previous: newer && here + filterQuery(filter, newer),
    next: older && here + filterQuery(filter, older),
  };
  return (
    <>
      <PageHeader
        title="Audit events"
        breadcrumbs={auditCrumbs(account)}
        actions={
          <>
            <ButtonLink href={`${here}/past`}>Earlier permissions</ButtonLink>
            <ExportLinks query={filterQuery(filter, {}, wrong)} here={here} />
          </>
        }
        description={
          <>
            {account.parentSid === null
              ? "What happened on this account and its subaccounts, by whom and from where. Nothing here can be changed or deleted."
              : "What happened on this account, by whom and from where. Nothing here can be changed or deleted."}
            <IntegrityLine integrity={attested} />
          </>
        }
      />
      <div className="grid gap-4">
        <IntegrityAlarm integrity={attested} />
        {account.inherits && (
          <Notice>
            <p>
              {account.name} inherits its permissions. Changes to them are in the{" "}
              <a href={`/accounts/${account.parentSid}/audit-log`}>log of {account.parentName}</a>.
            </p>
          </Notice>
        )}
        <FilterForm filter={filter} choices={choices} wrong={wrong} here={here} />
      </div>
      <Pagination label="Newer and older events" {...neighbours} previousLabel="Newer" nextLabel="Older" />
      {entries.length === 0 ? (
        <div className="mt-6">
          <EmptyState
            title={filtered ? "No events match these filters" : "No events here"}
            action={<a href={here}>{filtered ? "Show all events" : "Show the newest events"}</a>}
          />
        </div>
      ) : (
        <Days entries={entries} account={account} filter={filter} here={here} />
      )}
      <Pagination
        label="Pages of the audit log"
        {...neighbours}
        previousLabel="Newer events"
        nextLabel="Older events"
      />
      <IntegrityStatus integrity={attested} />
    </>
  );
}
