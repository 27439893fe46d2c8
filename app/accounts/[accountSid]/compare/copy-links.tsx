import { ButtonLink } from "#components/button.tsx";
import type { AccountView } from "#lib/account-view.ts";
import { can } from "#lib/roles.ts";

/** The ways to copy between two accounts and to others, where the person may; each leads to the preview of every change. */
export function CopyLinks(props: { first: AccountView; second: AccountView; differ: boolean }) {
  const { first, second, differ } = props;
  const change = `/organizations/${first.organizationSid}/coverage/change`;
  const copies = [
    { from: second, to: first },
    { from: first, to: second },
  ].filter(({ to }) => can(to.role, "geo-permissions:update") && to.status !== "closed");
  if (copies.length === 0) return null;
  const following = copies.filter(({ to }) => to.inherits);
  return (
    <div className="mb-5 grid gap-2">
      <div className="flex flex-wrap gap-2">
        {differ &&
          copies
            .filter(({ to }) => !to.inherits)
            .map(({ from, to }) => (
              <ButtonLink
                key={to.sid}
                href={`${change}/review?from=${from.sid}&scope=only&account=${to.sid}`}
              >
                Copy from {from.name} to {to.name}
              </ButtonLink>
            ))}
        <ButtonLink look="quiet" href={`${change}?from=${first.sid}&scope=only`}>
          Copy {first.name} to other accounts
        </ButtonLink>
      </div>
      {differ &&
        following.map(({ to }) => (
          <p key={to.sid} className="text-sm text-soft">
            {to.name} inherits from {to.parentName}: nothing can be copied to it.
          </p>
        ))}
    </div>
  );
}
