import { Icon } from "./icon.tsx";
import { NavLink } from "./nav-link.tsx";

export interface NavigationSection {
  /** Heading of the group, for example "Messaging › Settings". */
  title: string;
  links: { href: string; label: string }[];
}

/** The navigation beside the page. Below 1024 px it is a closed <details> above the page, so it needs no JavaScript. */
export function SideNavigation({ sections }: { sections: NavigationSection[] }) {
  return (
    <>
      <nav
        aria-label="Main"
        className="border-r border-line bg-surface px-3 py-5 max-lg:hidden lg:min-h-[calc(100dvh-3.6rem)]"
      >
        <div className="sticky top-5">
          <Sections sections={sections} />
        </div>
      </nav>
      <nav aria-label="Main" className="border-b border-line bg-surface lg:hidden">
        <details className="group">
          <summary className="flex min-h-11 items-center gap-2 px-4 py-2 font-medium sm:px-6">
            <Icon name="menu" className="size-5" />
            Menu
            <Icon name="chevron" className="ml-auto size-4 text-soft group-open:rotate-180" />
          </summary>
          <div className="px-2 pb-4 sm:px-4">
            <Sections sections={sections} />
          </div>
        </details>
      </nav>
    </>
  );
}

function Sections({ sections }: { sections: NavigationSection[] }) {
  return sections.map((section) => (
    <div key={section.title} className="mb-5 last:mb-0">
      <p className="px-3 pb-1 text-xs font-semibold text-soft">{section.title}</p>
      <ul className="grid gap-0.5">
        {section.links.map((link) => (
          <li key={link.href}>
            <NavLink {...link} />
          </li>
        ))}
      </ul>
    </div>
  ));
}
