import { EmptyState } from "#components/empty-state.tsx";
import { SearchForm } from "#components/search-form.tsx";
import type { AccountView } from "#lib/account-view.ts";

const shownAtMost = 25;

/** Offers the accounts to compare with: the nearest, or those that a search finds. */
export function OtherAccount(props: { here: string; query: string; others: readonly AccountView[] }) {
  const { here, query, others } = props;
  const hidden = others.length - shownAtMost;
  return (
    <section aria-label="Choose the other account" className="grid gap-3">
      <SearchForm
        action={here}
        label="Search accounts"
        placeholder="Compare with: name or identifier"
        query={query}
      />
      {others.length === 0 ? (
        <EmptyState title={query ? "No account found" : "There is no other account to compare with"} />
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {others.slice(0, shownAtMost).map(({ sid, name, parentName }) => (
            <li key={sid} className="px-4 py-2">
              <a href={`${here}?with=${sid}`}>{name}</a>{" "}
              {parentName && <span className="text-sm text-soft">under {parentName}</span>}
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <p className="text-sm text-soft">{hidden} more: find them by name.</p>}
    </section>
  );
}
