import { ButtonLink } from "#components/button.tsx";
import type { AccountView } from "#lib/account-view.ts";
import { difference, riskyIn } from "#lib/permissions/change.ts";
import type { EffectivePermissions } from "#lib/permissions/effective.ts";
import type { ParentPermissions } from "#lib/permissions/parent.ts";
import { can } from "#lib/roles.ts";
import { InheritanceSwitch } from "./inheritance-switch.tsx";

/** Whether a subaccount follows its parent, the switch for it, and where it differs if it does not. */
export function Inheritance(props: {
  account: AccountView;
  permissions: EffectivePermissions;
  parent: ParentPermissions;
  /** The review of the switch is asked for as a page. */
  reviewing: boolean;
}) {
  const { account, permissions, parent } = props;
  const enabled = [...permissions.decisions.values()]
    .filter((decision) => decision.enabled)
    .map(({ destinationId }) => destinationId);
  const change = difference(new Set(enabled), parent.enabled);
  const differences = change.enable.length + change.disable.length;
  const changeable = can(account.role, "geo-permissions:update") && account.status !== "closed";
  const here = `/accounts/${account.sid}`;
  return (
    <section aria-label="Inheritance" className="my-4 rounded-lg border border-line bg-surface px-5 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        {changeable ? (
          <InheritanceSwitch
            accountSid={account.sid}
            accountName={account.name}
            parentName={parent.name}
            inherits={account.inherits}
            revision={permissions.revision}
            parentRevision={parent.revision}
            idempotencyKey={crypto.randomUUID()}
            change={change}
            risky={riskyIn(change)}
            copied={enabled}
            reviewing={props.reviewing}
          />
        ) : (
          <p className="font-medium">
            {account.inherits ? `Inherits from ${parent.name}` : "Has permissions of its own"}
          </p>
        )}
        {!account.inherits && (
          <div className="flex flex-wrap items-center gap-2">
            {differences > 0 && (
              <ButtonLink href={`${here}/geo-permissions?show=differences`}>Show only differences</ButtonLink>
            )}
            {differences > 0 && changeable && (
              <ButtonLink
                href={`/organizations/${account.organizationSid}/coverage/change/review?from=${parent.sid}&scope=only&account=${account.sid}`}
              >
                Copy from parent
              </ButtonLink>
            )}
            <ButtonLink look="quiet" href={`${here}/compare?with=${parent.sid}`}>
              Compare
            </ButtonLink>
          </div>
        )}
      </div>
      <p className="mt-1.5 text-sm text-soft">{aboutInheritance(account, parent.name, differences)}</p>
    </section>
  );
}

function aboutInheritance({ inherits, name }: AccountView, parentName: string, differences: number): string {
  if (inherits) return `What changes in ${parentName} changes here, from the very next message on.`;
  if (differences === 0) return `${name} has permissions of its own. They equal those of ${parentName} now.`;
  const countries = differences === 1 ? "1 country" : `${differences} countries`;
  return `${name} has permissions of its own. They differ from ${parentName} in ${countries}.`;
}
