import { Menu, MenuLink } from "#components/menu.tsx";

const formats = [
  ["csv", "CSV", "For a spreadsheet"],
  ["ndjson", "NDJSON", "Exact data, one event a line"],
  ["proof", "NDJSON with proof", "For an auditor: can be checked offline with npm run verify"],
] as const;

/**
 * Links that download the log as it is filtered now.
 * @param query of the filter, also what could not be understood of it: then the export is refused instead of being wider
 */
export function ExportLinks({ query, here }: { query: string; here: string }) {
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
