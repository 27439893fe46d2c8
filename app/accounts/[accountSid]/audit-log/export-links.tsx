import { Menu, MenuLink } from "#components/menu.tsx";
import { type AuditFilter, filterQuery } from "#lib/audit/filter.ts";

const formats = [
  ["csv", "CSV", "For a spreadsheet"],
  ["ndjson", "NDJSON", "Exact data, one event a line"],
  [
    "proof",
    "NDJSON with proof",
    "Can be verified from the first event, with the digests of what is left out",
  ],
] as const;

/** Links that download the log as it is filtered now. */
export function ExportLinks({ filter, here }: { filter: AuditFilter; here: string }) {
  const query = filterQuery(filter).replace("?", "&");
  return (
    <Menu label="Export these events" align="right" face={<span className="font-semibold">Export</span>}>
      {formats.map(([format, name, hint]) => (
        <MenuLink key={format} href={`${here}/export?format=${format}${query}`}>
          <span className="font-medium">{name}</span>
          <span className="block text-sm text-soft">{hint}</span>
        </MenuLink>
      ))}
    </Menu>
  );
}
