import type { Metadata } from "next";
import { openOrganization } from "#app/organizations/[organizationSid]/open-organization.ts";
import { ButtonLink } from "#components/button.tsx";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { choiceText, readChoice, wishOf } from "#lib/coverage/choice-query.ts";
import { previewEverywhere } from "#lib/coverage/set-everywhere.ts";
import { AppError } from "#lib/errors.ts";
import { seenText } from "#lib/permissions/seen.ts";
import { ConfirmForm } from "./confirm-form.tsx";
import { PlanView } from "./plan-view.tsx";

export const metadata: Metadata = { title: "Review changes" };

/** Step two of a change to many accounts: every change in every account, and the confirmation. */
export default async function ReviewPage({
  params,
  searchParams,
}: PageProps<"/organizations/[organizationSid]/coverage/change/review">) {
  const { actor, organization } = await openOrganization((await params).organizationSid);
  const choice = readChoice(await searchParams);
  const wish = wishOf(organization.sid, choice);
  const plan = await previewEverywhere(actor, wish).catch(refused);
  const coverage = `/organizations/${organization.sid}/coverage`;
  const back = `${coverage}/change${choiceText(choice)}`;
  return (
    <>
      <PageHeader
        title="Review changes"
        breadcrumbs={[
          { label: organization.name, href: "/" },
          { label: "Coverage", href: coverage },
          { label: "Choose", href: back },
          { label: "Review changes" },
        ]}
        description={"changes" in plan && sayWhat(choice.action, plan.source?.name)}
      />
      {"changes" in plan ? (
        <ConfirmForm
          wish={wish}
          seen={seenText(plan.basis)}
          risky={plan.risky}
          count={plan.changes.length}
          idempotencyKey={crypto.randomUUID()}
          here={`${coverage}/change/review${choiceText(choice)}`}
          back={back}
          coverage={coverage}
        >
          <PlanView plan={plan} />
        </ConfirmForm>
      ) : (
        <div className="grid justify-items-start gap-4">
          <Notice tone="bad" title={plan.refusal} />
          <ButtonLink href={back}>Change the selection</ButtonLink>
        </div>
      )}
    </>
  );
}

function refused(error: unknown): { refusal: string } {
  if (error instanceof AppError) return { refusal: error.message };
  throw error;
}

function sayWhat(action: string, source: string | undefined): string {
  if (source) return `Each account gets exactly what is enabled for ${source} now.`;
  return action === "enable"
    ? "The chosen countries are enabled. Nothing else changes."
    : "The chosen countries are blocked. Nothing else changes.";
}
