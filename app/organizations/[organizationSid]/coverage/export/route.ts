import { findOrganization } from "#lib/coverage/organization.ts";
import { exportAccounts, exportCountries } from "#lib/coverage/export.ts";
import { NotFound } from "#lib/errors.ts";
import { currentActor } from "#lib/session.ts";
import { textStream } from "#lib/text-stream.ts";

/** The coverage of an organization as a CSV file, by country or, with `?view=accounts`, by account; streamed. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/organizations/[organizationSid]/coverage/export">,
) {
  const actor = await currentActor();
  if (!actor) return refusal("Sign in first", 401);
  const { organizationSid } = await params;
  const byAccount = new URL(request.url).searchParams.get("view") === "accounts";
  try {
    const organization = await findOrganization(actor, organizationSid);
    const pieces = byAccount ? exportAccounts(organization) : exportCountries(organization);
    const name = byAccount ? "coverage-by-account.csv" : "coverage-by-country.csv";
    return new Response(textStream(pieces), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
      },
    });
  } catch (error) {
    if (error instanceof NotFound) return refusal("Not found", 404);
    throw error;
  }
}

function refusal(text: string, status: number): Response {
  return new Response(`${text}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}
