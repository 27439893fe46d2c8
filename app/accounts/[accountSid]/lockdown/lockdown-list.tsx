import { Badge } from "#components/badge.tsx";
import { ButtonLink } from "#components/button.tsx";
import { Instant } from "#components/instant.tsx";
import { Table } from "#components/table.tsx";
import { nameOf } from "#lib/destinations/name.ts";
import type { LockdownEntry } from "#lib/lockdown/list.ts";

/** The lockdowns of an account tree, newest first, each with its way back while it lasts. */
export function LockdownList(props: {
  accountSid: string;
  entries: readonly LockdownEntry[];
  restorable: boolean;
}) {
  const { accountSid, entries, restorable } = props;
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="lockdowns" className="mt-8">
      <h2 id="lockdowns" className="mb-3 text-lg">
        Lockdowns
      </h2>
      <Table
        caption="Lockdowns"
        columns={[{ title: "Locked down" }, { title: "By" }, { title: "Kept" }, { title: "Restored" }]}
        rows={entries.map(({ sid, at, by, kept, eventSid, restoredAt }) => ({
          key: sid,
          cells: [
            <a key="at" href={`/accounts/${accountSid}/audit-log/${eventSid}`}>
              <Instant at={at} />
            </a>,
            by ?? "the platform",
            kept.map(nameOf).join(", ") || "nothing",
            restoredAt ? (
              <Instant key="restored" at={restoredAt} />
            ) : restorable ? (
              <ButtonLink key="restore" href={`/accounts/${accountSid}/lockdown/${sid}`}>
                Restore
              </ButtonLink>
            ) : (
              <Badge key="lasting" tone="bad">
                In force
              </Badge>
            ),
          ],
        }))}
      />
    </section>
  );
}
