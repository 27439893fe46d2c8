import { ActionForm } from "#components/action-form.tsx";
import { Badge } from "#components/badge.tsx";
import { Button } from "#components/button.tsx";
import { Email } from "#components/email.tsx";
import { Day } from "#components/instant.tsx";
import { Table } from "#components/table.tsx";
import type { Member } from "#lib/members/list.ts";
import { type Role, roleLabel } from "#lib/roles.ts";
import { remove } from "./actions.ts";
import { RoleForm } from "./role-form.tsx";

interface Properties {
  accountSid: string;
  members: Member[];
  /** Sid of the person who looks. */
  self: string;
  /** The roles that this person may give and take; none for those who only look. */
  given: readonly Role[];
  owners: number;
}

/** The members with their roles, and what the person who looks may do to each. */
export function MemberTable({ accountSid, members, self, given, owners }: Properties) {
  const manages = given.length > 0;
  const columns = [{ title: "Person" }, { title: "Role" }, { title: "Member since" }];
  const rows = members.map((member) => {
    const lastOwner = member.role === "owner" && owners === 1;
    const changeable = given.includes(member.role) && !lastOwner;
    return {
      key: member.userSid,
      cells: [
        <Person key="person" member={member} self={self} />,
        changeable ? (
          <RoleForm key="role" accountSid={accountSid} member={member} given={given} />
        ) : (
          <span key="role">
            {roleLabel(member.role)}
            {lastOwner && manages && <span className="block text-sm text-soft">the only Owner</span>}
          </span>
        ),
        <Day key="since" at={member.since} />,
        ...(manages ? [changeable && <Removal key="remove" member={member} self={self} />] : []),
      ],
    };
  });
  return (
    <div>
      <ActionForm id={removal} action={remove} success="Member removed. Their access has ended.">
        <input type="hidden" name="accountSid" value={accountSid} />
      </ActionForm>
      <Table
        caption="Members"
        columns={manages ? [...columns, { title: "Remove", quiet: true }] : columns}
        rows={rows}
      />
    </div>
  );
}

// Each row has a form of its own for the role, and forms do not nest: the buttons name the form that they belong to.
const removal = "remove-member";

function Person({ member, self }: { member: Member; self: string }) {
  return (
    <>
      <span className="flex flex-wrap gap-2 font-medium">
        {member.name}
        {member.userSid === self && <Badge tone="accent">You</Badge>}
        {member.disabled && <Badge tone="warn">Disabled</Badge>}
      </span>
      <span className="text-sm text-soft">
        <Email address={member.email} />
      </span>
    </>
  );
}

function Removal({ member, self }: { member: Member; self: string }) {
  const own = member.userSid === self;
  return (
    <details className="group">
      <summary className="w-fit rounded-md px-2 py-1 font-semibold text-bad hover:bg-bad-tint">
        {own ? "Leave…" : "Remove…"}
        <span className="sr-only"> {member.name}</span>
      </summary>
      <div className="mt-2 grid justify-items-start gap-2">
        <p className="text-sm">
          {own ? "You lose your access at once." : `${member.name} loses their access at once.`}
        </p>
        <Button
          type="submit"
          look="danger"
          className="whitespace-normal!"
          form={removal}
          name="userSid"
          value={member.userSid}
        >
          {own ? "Leave account" : `Remove ${member.name}`}
        </Button>
      </div>
    </details>
  );
}
