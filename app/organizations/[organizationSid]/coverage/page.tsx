import type { Metadata } from "next";
import { openOrganization } from "#app/organizations/[organizationSid]/open-organization.ts";
import { ButtonLink } from "#components/button.tsx";
import { FilterLinks } from "#components/filter-links.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { coverageByAccount } from "#lib/coverage/by-account.ts";
import { coverageByCountry } from "#lib/coverage/by-country.ts";
import { countryPage } from "#lib/coverage/countries.ts";
import { type CountriesQuery, readCoverageQuery } from "#lib/coverage/coverage-query.ts";
import type { OrganizationView } from "#lib/coverage/organization.ts";
import { AccountList } from "./account-list.tsx";
import { CountryList } from "./country-list.tsx";
import { HeatMap } from "./heat-map.tsx";

type Properties = PageProps<"/organizations/[organizationSid]/coverage">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { organization } = await openOrganization((await params).organizationSid);
  return { title: `Coverage of ${organization.name}` };
}

/** Where an organization is open: by country, and by account. */
export default async function CoveragePage({ params, searchParams }: Properties) {
  const { organization } = await openOrganization((await params).organizationSid);
  const query = readCoverageQuery(await searchParams);
  const here = `/organizations/${organization.sid}/coverage`;
  const { accounts } = organization;
  return (
    <>
      <PageHeader
        title="Coverage"
        breadcrumbs={[{ label: organization.name, href: "/" }, { label: "Coverage" }]}
        description={
          accounts.length === 1
            ? "Where 1 account may send SMS."
            : `Where ${number.format(accounts.length)} accounts may send SMS.`
        }
        actions={
          <>
            <ButtonLink href={`${here}/export?view=${query.view}`}>Export CSV</ButtonLink>
            {organization.changeable && (
              <ButtonLink href={`${here}/change`} look="primary">
                Block or enable everywhere
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="mb-4">
        <FilterLinks
          label="Views of the coverage"
          links={[
            { label: "By country", href: here, current: query.view === "countries" },
            { label: "By account", href: `${here}?view=accounts`, current: query.view === "accounts" },
          ]}
        />
      </div>
      {query.view === "accounts" ? (
        <AccountList query={query} here={here} page={await coverageByAccount(organization, query)} />
      ) : (
        <ByCountry query={query} here={here} organization={organization} />
      )}
    </>
  );
}

async function ByCountry(props: { query: CountriesQuery; here: string; organization: OrganizationView }) {
  const { query, here, organization } = props;
  const openness = await coverageByCountry(organization);
  const accounts = organization.accounts.length;
  return (
    <>
      <HeatMap openness={openness} accounts={accounts} here={here} />
      <CountryList query={query} here={here} accounts={accounts} page={countryPage(openness, query)} />
    </>
  );
}

const number = new Intl.NumberFormat("en");
