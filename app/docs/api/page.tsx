import type { Metadata } from "next";
import { Logo } from "#components/logo.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { Table } from "#components/table.tsx";
import { errorCodes } from "#lib/api/error-codes.ts";
import { exampleAnswers } from "#lib/api/example-answers.ts";
import { examples } from "#lib/api/examples.ts";
import { operations } from "#lib/api/openapi.ts";
import { configuration } from "#lib/configuration.ts";
import { Code } from "./code.tsx";
import { FieldTable } from "./field-table.tsx";
import { OperationSection } from "./operation-section.tsx";

export const metadata: Metadata = { title: "Read-only API" };

/** The readable form of the OpenAPI document, with examples that work. Open to everybody. */
export default function ApiDocumentationPage() {
  const { baseUrl, apiRequestsPerMinute } = configuration();
  const answers = exampleAnswers(baseUrl);
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
        <section aria-labelledby="key" className="grid grid-cols-[minmax(0,1fr)] gap-2">
          <h2 id="key" className="text-lg">
            Key
          </h2>
          <p>
            An Owner or Administrator creates API keys: <a href="/">choose the account</a>, then{" "}
            <strong>API keys</strong>. A key reads that account and no other. Send it by HTTP Basic
            authentication: the key (SK…) as user, its secret as password.
          </p>
          <Code
            name="The key as the examples want it"
            language="sh"
            code="export API_KEY=SK… API_SECRET=… ACCOUNT_SID=AC…"
          />
          <p>
            A key may ask {new Intl.NumberFormat("en").format(apiRequestsPerMinute)} times a minute. Answers
            are never cached: a change counts for the very next request.
          </p>
        </section>
        <section aria-labelledby="examples" className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <h2 id="examples" className="text-lg">
            Examples
          </h2>
          {examples(baseUrl).map(({ title, language, code }) => (
            <figure key={title} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
              <figcaption className="font-medium">{title}</figcaption>
              <Code name={title} language={language} code={code} example />
            </figure>
          ))}
          <h3 className="font-semibold">With the SDK</h3>
          <ul className="grid list-disc gap-1.5 pl-5">
            <li>
              Reach the console by a host name of three parts or more, such as console.example.com. Of a name
              of two parts the SDK makes another one. Where the name cannot change, give the SDK an HTTP
              client of your own.
            </li>
            <li>
              For more than 1,000 events, <code>{"list({ limit: 5000, pageSize: 1000 })"}</code>. Without{" "}
              <code>pageSize</code> the SDK asks for pages as large as the limit, and the largest page has
              1,000 events.
            </li>
          </ul>
        </section>
        {operations.map((operation) => (
          <OperationSection key={operation.id} operation={operation} example={answers[operation.answer]} />
        ))}
        <section aria-labelledby="errors" className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <h2 id="errors" className="text-lg">
            Errors
          </h2>
          <p>
            Every error is JSON. A check that says no is no error: it is answered with 200, and the number
            carries the code.
          </p>
          <Code name="An error" language="json" code={JSON.stringify(answers.Error, null, 2)} />
          <FieldTable answer="Error" caption="Fields of an error" />
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
