/** Something that is not as the chain says it must be. */
export interface Problem {
  /** The position of the chain that shows it; null where it is at none. */
  seq: number | null;
  message: string;
}

/** Collects problems: all are counted, the first of them are kept. */
export class Findings {
  readonly kept: Problem[] = [];
  count = 0;
  /** The lowest position that any problem names. */
  firstBadSeq: number | null = null;

  add(seq: number | null, message: string): void {
    this.count += 1;
    if (seq !== null && (this.firstBadSeq === null || seq < this.firstBadSeq)) this.firstBadSeq = seq;
    if (this.kept.length < 50) this.kept.push({ seq, message });
  }
}
