import type { Metadata } from "next";
import { Logo } from "#components/logo.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { Table } from "#components/table.tsx";
import { errorCodes } from "#lib/api/error-codes.ts";
import { examples } from "#lib/api/examples.ts";
import { operations } from "#lib/api/openapi.ts";
import { configuration } from "#lib/configuration.ts";
import { Code } from "./code.tsx";
import { OperationSection } from "./operation-section.tsx";

export const metadata: Metadata = { title: "Read-only API" };

/** The readable form of the OpenAPI document, with examples that work. Open to everybody. */
export default function ApiDocumentationPage() {
  const { baseUrl, apiRequestsPerMinute } = configuration();
  return (
    <main className="mx-auto max-w-4xl px-4 py-8">
      <p className="mb-8">
        <a href="/" className="inline-flex items-center gap-2.5 font-semibold text-ink">
          <Logo />
          SMS Geo Permissions
        </a>
      </p>
      <PageHeader
        title="Read-only API"
        description={
          <>
            Reads what was decided in the console. Nothing can be changed by it, for security: every method
            but GET and HEAD is answered with 405. For programs: <a href="/v1/openapi.json">openapi.json</a>.
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <section aria-labelledby="key" className="grid gap-2">
          <h2 id="key" className="text-lg">
            Key
          </h2>
          <p>
            An Owner or Administrator creates API keys on a page of the account. A key reads that account and
            no other. Send it by HTTP Basic authentication: the key (SK…) as user, its secret as password.
          </p>
          <Code language="sh" code="export API_KEY=SK… API_SECRET=… ACCOUNT_SID=AC…" />
          <p>
            A key may ask {new Intl.NumberFormat("en").format(apiRequestsPerMinute)} times a minute. Answers
            are never cached: a change counts for the very next request.
          </p>
        </section>
        <section aria-labelledby="examples" className="grid gap-4">
          <h2 id="examples" className="text-lg">
            Examples
          </h2>
          {examples(baseUrl).map(({ title, language, code }) => (
            <figure key={title} className="grid gap-1.5">
              <figcaption className="font-medium">{title}</figcaption>
              <Code language={language} code={code} example />
            </figure>
          ))}
          <p className="text-soft">
            The SDK reads a product and a region out of the host name. A name of exactly two parts, such as
            example.com, comes out wrong: reach the console by a name of three, or give the SDK an HTTP client
            of your own.
          </p>
        </section>
        {operations.map((operation) => (
          <OperationSection key={operation.id} operation={operation} />
        ))}
        <section aria-labelledby="errors" className="grid gap-3">
          <h2 id="errors" className="text-lg">
            Errors
          </h2>
          <p>
            Every error is JSON: <code>{"{code, message, more_info, status}"}</code>. A check that says no is
            no error: it is answered with 200, and the number carries the code.
          </p>
          <Table
            caption="Error codes"
            columns={[{ title: "Code" }, { title: "Status" }, { title: "Meaning" }]}
            rows={errorCodes.map(({ code, status, meaning }) => ({
              key: String(code),
              cells: [
                <span key="code" id={String(code)} className="font-medium whitespace-nowrap tabular-nums">
                  {code}
                </span>,
                status ?? "200",
                meaning,
              ],
            }))}
          />
        </section>
      </div>
    </main>
  );
}
