import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm, FormTextField } from "#components/action-form.tsx";
import { CardPage } from "#components/card-page.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { safePath } from "#lib/next-path.ts";
import { currentActor } from "#lib/session.ts";
import { isSetUp } from "#lib/setup/setup-link.ts";
import { isSignUpOpen } from "#lib/setup/sign-up.ts";
import { signIn } from "./actions.ts";

export const metadata: Metadata = { title: "Sign in" };

/** The door for people. Whoever is signed in already is sent on. */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const asked = (await searchParams).next;
  const next = safePath(typeof asked === "string" ? asked : undefined);
  if (await currentActor()) redirect(next);
  if (!(await isSetUp())) return <NotSetUp />;
  return (
    <CardPage
      title="Sign in"
      description={
        isSignUpOpen() && (
          <>
            Are you new here? <a href="/sign-up">Sign up</a>
          </>
        )
      }
    >
      <ActionForm action={signIn}>
        {next !== "/" && <input type="hidden" name="next" value={next} />}
        <FormTextField name="email" label="Email" type="email" autoComplete="username" required />
        <FormTextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          required
        />
        <SubmitButton>Sign in</SubmitButton>
      </ActionForm>
    </CardPage>
  );
}

function NotSetUp() {
  return (
    <CardPage
      title="This console waits to be set up"
      description="Open the set-up link that it printed in its terminal. Whoever does becomes the first Owner."
    />
  );
}
