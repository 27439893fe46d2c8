import { layOut, type Layout } from "./pattern.ts";

/** The states an automaton may be in after some digits, ascending; empty when no number can continue this way. */
export type States = readonly number[];

/** Follows one pattern digit by digit: exactly which digit strings it accepts as a whole, nothing sampled. */
export class Automaton {
  readonly #layout: Layout;
  readonly start: States;

  constructor(pattern: string) {
    this.#layout = layOut(pattern);
    this.start = this.#close([this.#layout.from]);
  }

  step(states: States, digit: number): States {
    const next: number[] = [];
    for (const state of states)
      for (const edge of this.#layout.edges[state]!) if (edge.mask & (1 << digit)) next.push(edge.to);
    return this.#close(next);
  }

  accepts(states: States): boolean {
    return states.includes(this.#layout.to);
  }

  /** Adds every state that can be reached without reading a digit. */
  #close(states: number[]): States {
    const seen = new Set(states);
    for (const state of seen)
      for (const edge of this.#layout.edges[state]!) if (edge.mask === 0) seen.add(edge.to);
    return [...seen].toSorted((a, b) => a - b);
  }
}
