import type { Metadata } from "next";
import { ActionForm } from "#components/action-form.tsx";
import { ButtonLink } from "#components/button.tsx";
import { CardPage } from "#components/card-page.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { isSignUpOpen } from "#lib/setup/sign-up.ts";
import { findVerification } from "#lib/verification.ts";
import { begin, complete, resend } from "./actions.ts";
import { CodeForm } from "./code-form.tsx";
import { TenantFields } from "./tenant-fields.tsx";

export const metadata: Metadata = { title: "Sign up" };

/** Registration of an organization of one's own, where the configuration opens it. */
export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  if (!isSignUpOpen()) return <ByInvitation />;
  const { verification, step } = await searchParams;
  const pending =
    typeof verification === "string" ? await findVerification("sign-up", verification) : undefined;
  if (pending && typeof verification === "string" && step !== "details") {
    return (
      <CardPage title="Confirm your phone number" description={`Enter the code for ${pending.phone}.`}>
        <CodeForm
          complete={complete}
          resend={resend}
          carry={{ verification }}
          back={`/sign-up?${new URLSearchParams({ verification, step: "details" })}`}
          button="Create organization"
        />
      </CardPage>
    );
  }
  return (
    <CardPage
      title="Sign up"
      description={
        <>
          Found an organization of your own. Do you have an account? <a href="/sign-in">Sign in</a>
        </>
      }
    >
      <ActionForm action={begin}>
        <TenantFields entered={pending && { ...pending.payload, phone: pending.phone }} />
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </CardPage>
  );
}

function ByInvitation() {
  return (
    <CardPage
      title="Sign up"
      description="People join this console by invitation. Ask an Owner or Administrator of your organization for one; it comes as a link."
    >
      <ButtonLink href="/sign-in">Sign in</ButtonLink>
    </CardPage>
  );
}
