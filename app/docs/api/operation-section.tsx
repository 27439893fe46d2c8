import { Table } from "#components/table.tsx";
import { type Operation, queryParameters } from "#lib/api/openapi.ts";

/** One address of the API with its parameters. */
export function OperationSection({ operation: { id, path, summary, query } }: { operation: Operation }) {
  const parameters = queryParameters(query);
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="text-lg wrap-anywhere">
        <code>GET {path}</code>
      </h2>
      <p>{summary}.</p>
      {parameters.length > 0 && (
        <Table
          caption={`Parameters of ${path}`}
          columns={[{ title: "Parameter" }, { title: "Meaning" }]}
          rows={parameters.map(({ name, required, description }) => ({
            key: name,
            cells: [
              <span key="name" className="whitespace-nowrap">
                <code>{name}</code>
                {required && <span className="text-sm text-soft"> required</span>}
              </span>,
              description,
            ],
          }))}
        />
      )}
    </section>
  );
}
