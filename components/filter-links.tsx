/** Links that show the same list in another way, the present one marked. Each view has an address of its own, so no script is needed. */
export function FilterLinks(props: {
  /** Names the landmark. */
  label: string;
  links: { label: string; href: string; current: boolean; count?: number }[];
}) {
  return (
    <nav aria-label={props.label}>
      <ul className="flex flex-wrap gap-1">
        {props.links.map(({ label, href, current, count }) => (
          <li key={label}>
            <a
              href={href}
              aria-current={current ? "true" : undefined}
              className="flex items-baseline gap-1.5 rounded-full border border-transparent px-3 py-1 text-ink hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-tint aria-[current]:font-semibold aria-[current]:text-accent"
            >
              {label}
              {count !== undefined && <span className="text-sm tabular-nums">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
