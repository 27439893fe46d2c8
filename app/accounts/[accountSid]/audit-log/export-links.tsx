import { Menu, MenuLink } from "#components/menu.tsx";
import { type AuditFilter, filterQuery } from "#lib/audit/filter.ts";

const formats = [
  ["csv", "CSV", "For a spreadsheet"],
  ["ndjson", "NDJSON", "Exact data, one event a line"],
  ["proof", "NDJSON with proof", "For an auditor: can be checked offline with npm run verify"],
] as const;

/** Links that download the log as it is filtered now. */
export function ExportLinks({ filter, here }: { filter: AuditFilter; here: string }) {
  const query = filterQuery(filter);
  return (
    <Menu
      label="Export these events"
      align="right"
      bordered
      face={<span className="font-semibold">Export</span>}
    >
      <p className="px-3 pt-1.5 pb-1 text-sm text-soft">
        {query ? "The events that match the filters, from the oldest." : "All events, from the oldest."}
      </p>
      {formats.map(([format, name, hint]) => (
        <MenuLink key={format} href={`${here}/export?format=${format}${query.replace("?", "&")}`}>
          <span className="font-medium">{name}</span>
          <span className="block text-sm text-soft">{hint}</span>
        </MenuLink>
      ))}
    </Menu>
  );
}
