import { ActionForm } from "#components/action-form.tsx";
import { Badge } from "#components/badge.tsx";
import { Instant } from "#components/instant.tsx";
import { SubmitButton } from "#components/submit-button.tsx";
import { Table } from "#components/table.tsx";
import { browserName } from "#lib/browser-name.ts";
import type { OwnSession } from "#lib/profile.ts";
import { endOne, endOthers } from "./actions.ts";

/** Where the person is signed in, and the buttons that end it. */
export function Sessions({ sessions }: { sessions: OwnSession[] }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 [&_time]:whitespace-normal">
      <ActionForm action={endOne} success="Session ended" className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Table
          caption="My sessions"
          columns={[
            { title: "Browser" },
            { title: "Address" },
            { title: "Since" },
            { title: "Last seen" },
            { title: "End", quiet: true },
          ]}
          rows={sessions.map((session) => ({ key: session.id, cells: cells(session) }))}
        />
      </ActionForm>
      {sessions.length > 1 && (
        <ActionForm action={endOthers} success="All other sessions ended">
          <div>
            <SubmitButton look="secondary">End all other sessions</SubmitButton>
          </div>
        </ActionForm>
      )}
    </div>
  );
}

function cells(session: OwnSession) {
  return [
    <span key="browser" className="flex flex-wrap gap-2" title={session.userAgent ?? undefined}>
      {browserName(session.userAgent)}
      {session.current && <Badge tone="good">This session</Badge>}
    </span>,
    <span key="address" className={session.ipAddress?.includes(":") ? "" : "whitespace-nowrap"}>
      {session.ipAddress ?? "unknown"}
    </span>,
    <Instant key="since" at={session.createdAt} />,
    <Instant key="seen" at={session.lastSeenAt} />,
    !session.current && (
      <SubmitButton key="end" look="secondary" name="session" value={session.id}>
        End<span className="sr-only"> session: {browserName(session.userAgent)}</span>
      </SubmitButton>
    ),
  ];
}
