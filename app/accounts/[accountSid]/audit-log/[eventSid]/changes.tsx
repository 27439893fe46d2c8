import { Flag } from "#components/flag.tsx";
import { Table, type Column } from "#components/table.tsx";
import { changedFields } from "#lib/audit/changed-fields.ts";
import type { EventData } from "#lib/audit/event.ts";

const columns: Column[] = [{ title: "Changed" }, { title: "Before" }, { title: "After" }];

/** Every changed field with what it was and what it became; nothing for an event that changed no field. */
export function Changes({ data }: { data: EventData }) {
  const fields = changedFields(data);
  if (fields.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className="mb-2 text-lg">
        Before and after
      </h2>
      <Table
        caption="Changed fields"
        columns={columns}
        rows={fields.map(({ key, name, before, after, acknowledged }) => ({
          key,
          cells: [
            <span key="name" className="flex items-center gap-2">
              {/^[A-Z]{2}$/.test(key) && <Flag iso2={key} />}
              {name}
            </span>,
            before,
            acknowledged ? `${after}, high risk acknowledged` : after,
          ],
        }))}
      />
    </section>
  );
}
