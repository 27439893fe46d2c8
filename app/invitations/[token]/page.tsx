import type { Metadata } from "next";
import { CodeForm } from "#app/sign-up/code-form.tsx";
import { PersonFields } from "#app/sign-up/person-fields.tsx";
import { ActionForm } from "#components/action-form.tsx";
import { ButtonLink } from "#components/button.tsx";
import { CardPage } from "#components/card-page.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { findInvitation, type Invitation } from "#lib/members/accept.ts";
import { roleLabel } from "#lib/roles.ts";
import { currentActor } from "#lib/session.ts";
import { findVerification } from "#lib/verification.ts";
import { accept, begin, complete, resend } from "./actions.ts";
import { invitationAddress } from "./address.ts";

export const metadata: Metadata = { title: "Invitation" };

/** The link of an invitation. Somebody new registers with it; somebody registered signs in and accepts. */
export default async function InvitationPage({ params, searchParams }: PageProps<"/invitations/[token]">) {
  const token = decodeURIComponent((await params).token);
  const invitation = await findInvitation(token);
  if (!invitation) return <Gone />;
  const actor = await currentActor();
  if (actor && actor.email === invitation.email) return <Accept token={token} invitation={invitation} />;
  if (actor) return <SomebodyElse invitation={invitation} email={actor.email} />;
  if (invitation.registered) return <SignInFirst token={token} invitation={invitation} />;
  const { verification, step } = await searchParams;
  const pending =
    typeof verification === "string" ? await findVerification("invitation", verification) : undefined;
  if (pending && typeof verification === "string" && step !== "details") {
    return (
      <CardPage title="Confirm your phone number" description={`Enter the code for ${pending.phone}.`}>
        <CodeForm
          complete={complete}
          resend={resend}
          carry={{ token, verification }}
          back={invitationAddress(token, { verification, step: "details" })}
          button="Accept invitation"
        />
      </CardPage>
    );
  }
  return (
    <CardPage title={`Join ${invitation.accountName}`} description={<Offer invitation={invitation} />}>
      <ActionForm action={begin}>
        <input type="hidden" name="token" value={token} />
        <PersonFields
          entered={pending && { ...pending.payload, phone: pending.phone }}
          phoneHint="With country code, such as +49 1512 3456789. A code proves it."
        >
          <p>
            <span className="font-medium">Email</span>
            <span className="block text-soft wrap-anywhere">{invitation.email}</span>
          </p>
        </PersonFields>
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </CardPage>
  );
}

function Offer({ invitation }: { invitation: Invitation }) {
  return (
    <p>
      {invitation.invitedBy ?? "Somebody"} invites you to be {roleLabel(invitation.role)} of{" "}
      {invitation.accountName} ({invitation.organizationName}).
    </p>
  );
}

function Accept({ token, invitation }: { token: string; invitation: Invitation }) {
  return (
    <CardPage title={`Join ${invitation.accountName}`} description={<Offer invitation={invitation} />}>
      <ActionForm action={accept}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton>Accept invitation</SubmitButton>
      </ActionForm>
    </CardPage>
  );
}

function SignInFirst({ token, invitation }: { token: string; invitation: Invitation }) {
  return (
    <CardPage title={`Join ${invitation.accountName}`} description={<Offer invitation={invitation} />}>
      <p>
        Sign in as <span className="wrap-anywhere">{invitation.email}</span> to accept.
      </p>
      <ButtonLink href={`/sign-in?${new URLSearchParams({ next: invitationAddress(token) })}`} look="primary">
        Sign in
      </ButtonLink>
    </CardPage>
  );
}

function SomebodyElse({ invitation, email }: { invitation: Invitation; email: string }) {
  return (
    <CardPage
      title="This invitation is for somebody else"
      description={`It is for ${invitation.email}, and you are signed in as ${email}. Sign out first, then open the link again.`}
    >
      <ButtonLink href="/">Go to my accounts</ButtonLink>
    </CardPage>
  );
}

function Gone() {
  return (
    <CardPage
      title="This invitation is no longer valid"
      description="It was accepted or revoked, it has expired, or its link is incomplete. Ask whoever invited you for a new one."
    >
      <ButtonLink href="/sign-in">Sign in</ButtonLink>
    </CardPage>
  );
}
