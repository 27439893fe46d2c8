import { Badge } from "#components/badge.tsx";
import type { AuditEntry } from "#lib/audit/entry.ts";

/** What is to be seen of an event at a glance; nothing for most. `elsewhere` names the account where it is another one. */
export function Marks({ entry, elsewhere }: { entry: AuditEntry; elsewhere?: string | undefined }) {
  if (!elsewhere && !entry.highRisk && !entry.denied) return null;
  return (
    <p className="flex flex-wrap gap-1.5">
      {elsewhere && <Badge>{elsewhere}</Badge>}
      {entry.highRisk && (
        <Badge tone="warn" icon="warning">
          High Risk
        </Badge>
      )}
      {entry.denied && (
        <Badge tone="bad" icon="block">
          Denied
        </Badge>
      )}
    </p>
  );
}
