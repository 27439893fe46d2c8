import { Marks } from "#app/accounts/[accountSid]/audit-log/marks.tsx";
import { NarrowingLink } from "#app/accounts/[accountSid]/audit-log/narrowing-link.tsx";
import { Instant } from "#components/instant.tsx";
import { Panel } from "#components/panel.tsx";
import { Sid } from "#components/sid.tsx";
import type { AccountView } from "#lib/account-view.ts";
import { filterQuery } from "#lib/audit/filter.ts";
import type { EventDetail } from "#lib/audit/find.ts";
import { isSid } from "#lib/sid.ts";
import { Fact, FactList } from "./fact.tsx";

/** Who, when, from where, and on what. */
export function Facts({ event, account }: { event: EventDetail; account: AccountView }) {
  const { entry, row, links } = event;
  const log = `/accounts/${account.sid}/audit-log`;
  const lockdown = lockdownOf(event);
  return (
    <Panel>
      <FactList>
        <Fact name="When">
          <Instant at={entry.at} local />
        </Fact>
        <Fact name="Who">
          {entry.actor.sid ? (
            <>
              <NarrowingLink
                href={log + filterQuery({ actor: entry.actor.sid })}
                title={`Only events by ${entry.actor.name}`}
              >
                {entry.actor.name}
              </NarrowingLink>
              <br />
              <Sid sid={entry.actor.sid} label="identifier of the person" />
            </>
          ) : (
            entry.actor.name
          )}
        </Fact>
        <Fact name="IP address">
          {entry.ipAddress ? (
            <NarrowingLink
              href={log + filterQuery({ address: entry.ipAddress })}
              title={`Only events from ${entry.ipAddress}`}
              className="font-mono text-sm text-ink"
            >
              {entry.ipAddress}
            </NarrowingLink>
          ) : (
            "None: done on the server"
          )}
        </Fact>
        {entry.account && (
          <Fact name="Account">
            <a href={`/accounts/${entry.account.sid}/geo-permissions`}>{entry.account.name}</a>
            <br />
            <Sid sid={entry.account.sid} label="identifier of the account" />
          </Fact>
        )}
        {(entry.highRisk || entry.denied) && (
          <Fact name="Marks">
            <Marks entry={entry} />
          </Fact>
        )}
        {links.undoes && (
          <Fact name="Undoes">
            <a href={`${log}/${links.undoes.sid}`}>{links.undoes.sentence}</a>,{" "}
            <Instant at={links.undoes.at} />
          </Fact>
        )}
        {lockdown && (
          <Fact name="Lockdown">
            <a href={lockdown.href}>{lockdown.sid}</a>
          </Fact>
        )}
        <Fact name="Event">
          <Sid sid={entry.sid} label="identifier of the event" />
          <br />
          <code className="text-sm text-soft">{entry.type}</code>
        </Fact>
        <Fact name="Request ID">
          {row.requestId ? <code className="text-sm wrap-anywhere">{row.requestId}</code> : "None"}
        </Fact>
        {row.correlationId && (
          <Fact name="Correlation ID">
            <code className="text-sm wrap-anywhere">{row.correlationId}</code>
          </Fact>
        )}
      </FactList>
    </Panel>
  );
}

// Lockdowns are kept at the parent account, whichever account of its tree an event is about.
function lockdownOf({ row, data }: EventDetail): { sid: string; href: string } | undefined {
  const sid = [data["lockdown"], data["restored"], row.resourceSid].find(
    (value) => typeof value === "string" && isSid("LD", value),
  ) as string | undefined;
  return sid && row.familySid ? { sid, href: `/accounts/${row.familySid}/lockdown/${sid}` } : undefined;
}
