/**
 * One step of an automaton over the ten digits: the digits it reads, as a bit mask, and the state it leads to.
 * Mask 0 is a step that reads nothing.
 */
export interface Edge {
  readonly mask: number;
  readonly to: number;
}

/** A pattern laid out as states: `edges[state]` leave that state, `from` is its start, `to` its only end. */
export interface Layout {
  readonly edges: readonly (readonly Edge[])[];
  readonly from: number;
  readonly to: number;
}

const ANY_DIGIT = 0b11_1111_1111;

/**
 * Lays out a regular expression of the numbering metadata. Knows the syntax that the metadata uses (digits, `\d`,
 * `[…]`, `(?:…)`, `|`, `?`, `{n}`, `{n,m}`) and throws at anything else, so that nothing is read wrongly in silence.
 */
export function layOut(pattern: string): Layout {
  return new PatternReader(pattern).read();
}

interface Fragment {
  readonly from: number;
  readonly to: number;
}

class PatternReader {
  readonly #pattern: string;
  readonly #edges: Edge[][] = [];
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  read(): Layout {
    const { from, to } = this.#readAlternatives();
    if (this.#at < this.#pattern.length) throw this.#unknown();
    return { edges: this.#edges, from, to };
  }

  #readAlternatives(): Fragment {
    const from = this.#state();
    const to = this.#state();
    do {
      const branch = this.#readSequence();
      this.#edge(from, 0, branch.from);
      this.#edge(branch.to, 0, to);
    } while (this.#take("|"));
    return { from, to };
  }

  #readSequence(): Fragment {
    const from = this.#state();
    let to = from;
    while (this.#at < this.#pattern.length && !"|)".includes(this.#pattern[this.#at]!)) {
      const next = this.#readRepeated();
      this.#edge(to, 0, next.from);
      to = next.to;
    }
    return { from, to };
  }

  /** An atom with its count; the atom is read again for every copy, so that copies share no states. */
  #readRepeated(): Fragment {
    const begin = this.#at;
    const from = this.#state();
    const first = this.#readAtom();
    const { least, most } = this.#readCount();
    const end = this.#at;
    const to = this.#state();
    if (least === 0) this.#edge(from, 0, to);
    this.#edge(from, 0, first.from);
    let last = first;
    for (let copy = 1; copy < most; copy++) {
      if (copy >= least) this.#edge(last.to, 0, to);
      this.#at = begin;
      const next = this.#readAtom();
      this.#edge(last.to, 0, next.from);
      last = next;
    }
    this.#edge(last.to, 0, to);
    this.#at = end;
    return { from, to };
  }

  #readAtom(): Fragment {
    if (this.#take("(?:")) {
      const inner = this.#readAlternatives();
      if (!this.#take(")")) throw this.#unknown();
      return inner;
    }
    const from = this.#state();
    const to = this.#state();
    this.#edge(from, this.#readDigits(), to);
    return { from, to };
  }

  #readDigits(): number {
    if (this.#take("\\d")) return ANY_DIGIT;
    const [text, set] = /^(?:\d|\[([\d-]+)\])/.exec(this.#pattern.slice(this.#at)) ?? [];
    if (text === undefined) throw this.#unknown();
    this.#at += text.length;
    if (set === undefined) return 1 << Number(text);
    let mask = 0;
    for (const [, low, high] of set.matchAll(/(\d)(?:-(\d))?/g))
      for (let digit = Number(low); digit <= Number(high ?? low); digit++) mask |= 1 << digit;
    return mask;
  }

  #readCount(): { least: number; most: number } {
    if (this.#take("?")) return { least: 0, most: 1 };
    const [text, least, most] = /^\{(\d+)(?:,(\d+))?\}/.exec(this.#pattern.slice(this.#at)) ?? [];
    if (text === undefined) return { least: 1, most: 1 };
    this.#at += text.length;
    return { least: Number(least), most: Number(most ?? least) };
  }

  #take(text: string): boolean {
    if (!this.#pattern.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #state(): number {
    return this.#edges.push([]) - 1;
  }

  #edge(from: number, mask: number, to: number): void {
    this.#edges[from]!.push({ mask, to });
  }

  #unknown(): Error {
    return new Error(`unknown syntax at ${this.#at} of the pattern ${this.#pattern}`);
  }
}
