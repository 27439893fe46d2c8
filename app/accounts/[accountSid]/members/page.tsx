import type { Metadata } from "next";
import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { Panel } from "#components/panel.tsx";
import { listInvitations, listMembers } from "#lib/members/list.ts";
import { can, reaches, roles } from "#lib/roles.ts";
import { Invitations } from "./invitations.tsx";
import { InviteForm } from "./invite-form.tsx";
import { MemberTable } from "./member-table.tsx";

type Properties = PageProps<"/accounts/[accountSid]/members">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { account } = await openAccount((await params).accountSid);
  return { title: `Members of ${account.name}` };
}

/** Who has which role on this account. Owners and Administrators invite, change and remove. */
export default async function MembersPage({ params }: Properties) {
  const { actor, account } = await openAccount((await params).accountSid);
  const manages = can(account.role, "members:manage") && account.parentSid === null;
  const members = await listMembers(actor, account.sid);
  const given = roles.filter((role) => reaches(account.role, role));
  return (
    <>
      <PageHeader
        title="Members"
        breadcrumbs={[{ label: account.name, href: "/" }, { label: "Account" }, { label: "Members" }]}
        description="A role counts for the account and all of its subaccounts. A change counts with the next request."
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        {account.parentSid !== null && (
          <Notice>
            <p>
              {account.name} has the members of its parent account.{" "}
              <a href={`/accounts/${account.parentSid}/members`}>Members of {account.parentName}</a>
            </p>
          </Notice>
        )}
        {account.parentSid === null && !manages && (
          <Notice>Only Owner and Admin profiles can invite, change and remove members.</Notice>
        )}
        <MemberTable
          accountSid={account.sid}
          members={members}
          self={actor.userSid}
          given={manages ? given : []}
          owners={members.filter(({ role }) => role === "owner").length}
        />
        {manages && (
          <>
            <Panel title="Invite somebody">
              <InviteForm accountSid={account.sid} given={given} />
            </Panel>
            <Invitations
              accountSid={account.sid}
              invitations={await listInvitations(actor, account.sid)}
              given={given}
            />
          </>
        )}
      </div>
    </>
  );
}
