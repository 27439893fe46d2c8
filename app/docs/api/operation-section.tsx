import { Table } from "#components/table.tsx";
import { typeOf } from "#lib/api/fields.ts";
import { parametersOf } from "#lib/api/json-schema.ts";
import type { Operation } from "#lib/api/openapi.ts";
import { Code } from "./code.tsx";
import { FieldTable, Name } from "./field-table.tsx";

/** One address of the API: its parameters with their limits, an answer, and every field of it. */
export function OperationSection({ operation, example }: { operation: Operation; example: object }) {
  const { id, path, summary, query, answer } = operation;
  const parameters = parametersOf(query);
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id={id} className="text-lg">
        GET <Name>{path}</Name>
      </h2>
      <p>{summary}.</p>
      {parameters.length > 0 && (
        <Table
          caption={`Parameters of ${path}`}
          columns={[{ title: "Parameter" }, { title: "Form" }, { title: "Meaning" }]}
          rows={parameters.map(({ name, required, schema, description }) => ({
            key: name,
            cells: [
              <span key="name">
                <code>{name}</code>
                {required && <span className="text-sm text-soft"> required</span>}
              </span>,
              typeOf(schema),
              description,
            ],
          }))}
        />
      )}
      <h3 className="font-semibold">Answer</h3>
      <Code name={`Answer of ${path}`} language="json" code={JSON.stringify(example, null, 2)} />
      <FieldTable answer={answer} caption={`Fields of the answer of ${path}`} />
      {id === "listEvents" && (
        <p>
          The fields of an event are those of <a href="#fetchEvent">GET /v1/Events/{"{Sid}"}</a>.
        </p>
      )}
    </section>
  );
}
