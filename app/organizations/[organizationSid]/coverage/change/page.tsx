import type { Metadata } from "next";
import { openOrganization } from "#app/organizations/[organizationSid]/open-organization.ts";
import { Button } from "#components/button.tsx";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { readChoice } from "#lib/coverage/choice-query.ts";
import { AccountPicker } from "./account-picker.tsx";
import { CountryPicker } from "./country-picker.tsx";

export const metadata: Metadata = { title: "Block or enable everywhere" };

/** Step one of a change to many accounts: which countries, in which accounts. A form that needs no script; the choice lives in the address. */
export default async function ChangePage({
  params,
  searchParams,
}: PageProps<"/organizations/[organizationSid]/coverage/change">) {
  const { organization } = await openOrganization((await params).organizationSid);
  const choice = readChoice(await searchParams);
  const coverage = `/organizations/${organization.sid}/coverage`;
  const source = organization.accounts.find(({ sid }) => sid === choice.from);
  const title = source ? `Copy the permissions of ${source.name}` : "Block or enable everywhere";
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: organization.name, href: "/" },
          { label: "Coverage", href: coverage },
          { label: title },
        ]}
        description="Nothing changes yet: the next page shows every change in every account."
      />
      {organization.changeable ? (
        <form action={`${coverage}/change/review`} className="grid gap-5" autoComplete="off">
          {source ? (
            <input type="hidden" name="from" value={source.sid} />
          ) : (
            <CountryPicker choice={choice} here={`${coverage}/change`} />
          )}
          <AccountPicker
            organization={organization}
            choice={choice}
            sourceSid={source?.sid}
            here={`${coverage}/change`}
          />
          <div>
            <Button type="submit">Review changes</Button>
          </div>
        </form>
      ) : (
        <Notice title="Only Owner and Admin profiles can modify geo permissions" />
      )}
    </>
  );
}
