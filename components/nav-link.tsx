"use client";

import { usePathname } from "next/navigation";

/**
 * A link of the side navigation that knows whether it leads to the present page. A layout cannot see the address on the
 * server; this hook can, also without JavaScript, because it runs while the page is rendered.
 */
export function NavLink({ href, label }: { href: string; label: string }) {
  const path = usePathname();
  const current = path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <a
      href={href}
      aria-current={current}
      className="flex min-h-9 items-center rounded-md px-3 py-1.5 text-ink hover:bg-sunken aria-[current]:bg-tint aria-[current]:font-semibold aria-[current]:text-accent"
    >
      {label}
    </a>
  );
}
