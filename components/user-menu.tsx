import { Menu, MenuLink } from "./menu.tsx";

export interface SignedInUser {
  name: string;
  email: string;
  /** The role on the current account in words, for example "Administrator". */
  roleLabel?: string | undefined;
  operator?: boolean;
}

/** Who is signed in, the way to the profile and out. */
export function UserMenu({ user, signOut }: { user: SignedInUser; signOut: () => Promise<void> }) {
  return (
    <Menu
      label={`${user.name}: profile and sign out`}
      align="right"
      face={
        <>
          <span
            aria-hidden="true"
            className="grid size-7 place-items-center rounded-full bg-tint text-xs font-semibold text-accent"
          >
            {initials(user.name)}
          </span>
          <span className="max-w-40 truncate max-md:sr-only">{user.name}</span>
        </>
      }
    >
      <div className="px-3 pt-1.5 pb-2">
        <p className="font-semibold">{user.name}</p>
        <p className="text-sm break-all text-soft">{user.email}</p>
        {user.roleLabel && <p className="mt-1 text-sm text-soft">{user.roleLabel} on this account</p>}
      </div>
      <div className="border-t border-line pt-1.5">
        <MenuLink href="/profile">Profile</MenuLink>
        {user.operator && <MenuLink href="/operator">Operator</MenuLink>}
        <form action={signOut}>
          <button type="submit" className="block w-full rounded-md px-3 py-1.5 text-left hover:bg-sunken">
            Sign out
          </button>
        </form>
      </div>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return ((words[0]?.[0] ?? "") + (words.length > 1 ? (words.at(-1)?.[0] ?? "") : "")).toUpperCase();
}
