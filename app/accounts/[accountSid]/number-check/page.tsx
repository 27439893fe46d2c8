import type { Metadata } from "next";
import { openAccount } from "#app/accounts/[accountSid]/open-account.ts";
import { PageHeader } from "#components/page-header.tsx";
import { checkNumbers } from "#lib/decision/check-numbers.ts";
import { metadataVersion } from "#lib/destinations/prefixes.generated.ts";
import type { Answer } from "./answer.ts";
import { NumberCheckForm } from "./number-check-form.tsx";

type Properties = PageProps<"/accounts/[accountSid]/number-check">;

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { account } = await openAccount((await params).accountSid);
  return { title: `Number check of ${account.name}` };
}

/** Paste numbers: may this account send to them, and exactly why. `?to=` checks one number, so that an answer has an address. */
export default async function NumberCheckPage({ params, searchParams }: Properties) {
  const { actor, account } = await openAccount((await params).accountSid);
  const { to } = await searchParams;
  const asked = typeof to === "string" ? askedNumber(to) : null;
  const initial: Answer | null =
    asked === null
      ? null
      : {
          numbers: asked,
          result: {
            status: "ok",
            value: await checkNumbers(actor, { accountSid: account.sid, numbers: asked }),
          },
        };
  return (
    <>
      <PageHeader
        title="Number check"
        breadcrumbs={[
          { label: account.name, href: "/" },
          { label: "Messaging" },
          { label: "Settings" },
          { label: "Number check" },
        ]}
        description={`Whether ${account.name} may send to a number now, and exactly why. Nothing is sent, and nothing is kept.`}
      />
      <NumberCheckForm accountSid={account.sid} initial={initial} />
      <p className="mt-8 text-sm text-soft">
        Numbers are read by the numbering metadata of libphonenumber-js {metadataVersion}.{" "}
        <a href="/destinations">All destinations and their prefixes</a>
      </p>
    </>
  );
}

/** One number from the address, where an unescaped + arrives as a space. Null where there is nothing to check. */
function askedNumber(to: string): string | null {
  const [line = ""] = to
    .slice(0, 101)
    .replace(/^ (?=\d)/, "+")
    .split(/[\r\n]/);
  return line.trim() === "" ? null : line;
}
