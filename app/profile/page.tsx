import type { Metadata } from "next";
import { Console } from "#app/console.tsx";
import { ActionForm, FormTextField } from "#components/action-form.tsx";
import { Badge } from "#components/badge.tsx";
import { NewPasswordField } from "#components/new-password-field.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { Panel } from "#components/panel.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { listAccounts } from "#lib/accounts.ts";
import type { Actor } from "#lib/actor.ts";
import { minPasswordLength } from "#lib/password.ts";
import { listSessions } from "#lib/profile.ts";
import { roleLabel } from "#lib/roles.ts";
import { requireActor } from "#lib/session.ts";
import { change } from "./actions.ts";
import { Sessions } from "./sessions.tsx";

export const metadata: Metadata = { title: "Profile" };

/** Who I am here, my password, and where I am signed in. */
export default async function ProfilePage() {
  const actor = await requireActor();
  return (
    <Console actor={actor}>
      <PageHeader title="Profile" />
      <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-8">
        <Person actor={actor} />
        <Panel title="Password">
          <div className="max-w-md">
            <ActionForm action={change} success="Password changed. Your other sessions have ended.">
              {/* Tells a password manager whose password this is. */}
              <input
                type="text"
                name="username"
                autoComplete="username"
                defaultValue={actor.email}
                hidden
                disabled
              />
              <FormTextField
                name="current"
                label="Current password"
                type="password"
                autoComplete="current-password"
                required
              />
              <NewPasswordField name="password" label="New password" minLength={minPasswordLength} />
              <div>
                <SubmitButton>Change password</SubmitButton>
              </div>
            </ActionForm>
          </div>
        </Panel>
        <section aria-labelledby="sessions">
          <h2 id="sessions" className="mb-3 text-lg">
            Sessions
          </h2>
          <Sessions sessions={await listSessions(actor)} />
        </section>
      </div>
    </Console>
  );
}

async function Person({ actor }: { actor: Actor }) {
  const parents = (await listAccounts(actor)).filter(({ parentSid }) => parentSid === null);
  return (
    <Panel title={actor.name}>
      <p className="text-soft wrap-anywhere">{actor.email}</p>
      {actor.operator && (
        <p className="mt-2">
          <Badge tone="accent">Operator of this platform</Badge>
        </p>
      )}
      {parents.length > 0 && (
        <ul className="mt-3 grid gap-1" aria-label="Roles">
          {parents.map((account) => (
            <li key={account.sid}>
              {roleLabel(account.role)} of{" "}
              <a href={`/accounts/${account.sid}/geo-permissions`}>{account.name}</a>
              <span className="text-soft"> · {account.organizationName}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
