import type { Metadata } from "next";
import { ActionForm } from "#components/action-form.tsx";
import { ButtonLink } from "#components/button.tsx";
import { CardPage } from "#components/card-page.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { CodeForm } from "#app/sign-up/code-form.tsx";
import { TenantFields } from "#app/sign-up/tenant-fields.tsx";
import { setupState } from "#lib/setup/setup-link.ts";
import { findVerification } from "#lib/verification.ts";
import { begin, complete, resend } from "./actions.ts";
import { setupAddress } from "./address.ts";

export const metadata: Metadata = { title: "Set up" };

/** The first run: whoever has the link from the terminal founds the organization and becomes its Owner. */
export default async function SetupPage({ searchParams }: PageProps<"/setup">) {
  const { token, verification, step } = await searchParams;
  if (typeof token !== "string") return <Unknown />;
  const state = await setupState(token);
  if (state === "unknown") return <Unknown />;
  if (state === "used") return <Used />;
  const pending =
    typeof verification === "string" ? await findVerification("setup", verification) : undefined;
  if (pending && typeof verification === "string" && step !== "details") {
    return (
      <CardPage title="Confirm your phone number" description={`Enter the code for ${pending.phone}.`}>
        <CodeForm
          complete={complete}
          resend={resend}
          carry={{ token, verification }}
          back={`${setupAddress(token, verification)}&step=details`}
          button="Create organization"
        />
      </CardPage>
    );
  }
  return (
    <CardPage
      title="Set up SMS Geo Permissions"
      description="Found your organization and become its first Owner. You can invite others afterwards."
    >
      <ActionForm action={begin}>
        <input type="hidden" name="token" value={token} />
        <TenantFields entered={pending && { ...pending.payload, phone: pending.phone }} />
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </CardPage>
  );
}

function Used() {
  return (
    <CardPage
      title="This console is set up"
      description="This set-up link was already used. It works only once."
    >
      <ButtonLink href="/sign-in" look="primary">
        Sign in
      </ButtonLink>
    </CardPage>
  );
}

function Unknown() {
  return (
    <CardPage
      title="This set-up link is not valid"
      description="It is incomplete, or a newer one replaced it. Open the newest link that the console printed in its terminal; each start prints a fresh one until the console is set up."
    />
  );
}
