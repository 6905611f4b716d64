/** Which entries hold which words, and what a word is worth in an entry. */

interface Term {
  entries: number[] | Int32Array;
  worth: number[] | Float32Array;
}

const SATURATION = 1.5;
const LENGTH = 0.02;

export class Postings {
  readonly #terms = new Map<string, Term>();
  readonly #lengths: Float32Array;
  readonly #total: Float32Array;
  readonly #most: Float32Array;
  readonly #held: Uint8Array;

  constructor(private readonly size: number) {
    this.#lengths = new Float32Array(size);
    this.#total = new Float32Array(size);
    this.#most = new Float32Array(size);
    this.#held = new Uint8Array(size);
  }

  get terms(): Iterable<string> {
    return this.#terms.keys();
  }

  has(word: string): boolean {
    return this.#terms.has(word);
  }

  /** Entries come in their order, and all words of one before those of the next. */
  add(word: string, entry: number, weight: number): void {
    let term = this.#terms.get(word);
    if (!term) this.#terms.set(word, (term = { entries: [], worth: [] }));
    const { entries, worth } = term as { entries: number[]; worth: number[] };
    const last = entries.length - 1;
    if (entries[last] === entry) worth[last] = (worth[last] ?? 0) + weight;
    else {
      entries.push(entry);
      worth.push(weight);
    }
    this.#lengths[entry] = (this.#lengths[entry] ?? 0) + weight;
  }

  /** All is added: a rare word is worth more, and so is one in a short entry. */
  finish(): void {
    for (const term of this.#terms.values()) {
      const rarity = Math.log(1 + this.size / term.entries.length);
      const entries = Int32Array.from(term.entries);
      const worth = Float32Array.from(term.worth, (weight, place) => {
        const length = this.#lengths[entries[place] ?? 0] ?? 0;
        return rarity * (weight / (weight + SATURATION + LENGTH * length));
      });
      term.entries = entries;
      term.worth = worth;
    }
  }

  /** Give each entry what it gets for one typed word: the best of the terms that it may mean. */
  count(terms: ReadonlyMap<string, number>): void {
    const most = this.#most;
    const touched: number[] = [];
    for (const [word, closeness] of terms) {
      const term = this.#terms.get(word);
      if (!term) continue;
      const { entries, worth } = term;
      for (let place = 0; place < entries.length; place += 1) {
        const entry = entries[place] ?? 0;
        const score = closeness * (worth[place] ?? 0);
        const before = most[entry] ?? 0;
        if (before === 0) touched.push(entry);
        if (score > before) most[entry] = score;
      }
    }
    for (const entry of touched) {
      this.#total[entry] = (this.#total[entry] ?? 0) + (most[entry] ?? 0);
      this.#held[entry] = (this.#held[entry] ?? 0) + 1;
      most[entry] = 0;
    }
  }

  /** The best entries of what was counted, best first; each typed word that one lacks costs much. */
  best(asked: number, most: number, favour: (entry: number) => number): number[] {
    const found: { entry: number; score: number }[] = [];
    for (let entry = 0; entry < this.size; entry += 1) {
      const total = this.#total[entry] ?? 0;
      if (total === 0) continue;
      const score = total * ((this.#held[entry] ?? 0) / asked) ** 2 * favour(entry);
      if (found.length < most || score > (found.at(-1)?.score ?? 0)) insert(found, { entry, score }, most);
    }
    this.#total.fill(0);
    this.#held.fill(0);
    return found.map(({ entry }) => entry);
  }
}

function insert<T extends { readonly score: number }>(sorted: T[], one: T, most: number): void {
  let place = sorted.length;
  while (place > 0 && (sorted[place - 1]?.score ?? 0) < one.score) place -= 1;
  sorted.splice(place, 0, one);
  if (sorted.length > most) sorted.pop();
}
