/** What is effectively enabled in one account tree, said as simply as can be: the yardstick for the console's own verbs. */
export class PermissionsModel {
  readonly parent: string;
  /** The sets of those who have one. Whoever is not in it follows the parent. */
  readonly own = new Map<string, Set<string>>();
  readonly #snapshots = new Map<string, Map<string, Set<string>>>();

  constructor(parent: string, home: string) {
    this.parent = parent;
    this.own.set(parent, new Set([home]));
  }

  effective(account: string): Set<string> {
    return this.own.get(account) ?? this.own.get(this.parent)!;
  }

  save(account: string, enable: string[], disable: string[]): void {
    const set = this.own.get(account)!;
    for (const id of enable) set.add(id);
    for (const id of disable) set.delete(id);
  }

  stop(account: string): void {
    this.own.set(account, new Set(this.effective(account)));
  }

  follow(account: string): void {
    this.own.delete(account);
  }

  block(ids: string[]): void {
    for (const set of this.own.values()) for (const id of ids) set.delete(id);
  }

  lockDown(name: string, keep: string[]): void {
    this.#snapshots.set(name, copyOf(this.own));
    for (const set of this.own.values()) for (const id of set) if (!keep.includes(id)) set.delete(id);
  }

  restore(name: string): void {
    this.own.clear();
    for (const [account, set] of copyOf(this.#snapshots.get(name)!)) this.own.set(account, set);
  }
}

function copyOf(sets: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  return new Map([...sets].map(([account, set]) => [account, new Set(set)]));
}
