/** The desk's search engine: a small inverted index over short texts, built where it is used. */
import { words } from "../fold";
import { editsFrom } from "./edits";
import { beginningWith } from "./sorted";
import { Stems } from "./stems";
import { Postings } from "./postings";

/** A text of an entry and how much a word in it counts. */
export type Part = readonly [text: string, weight: number];

export interface Match {
  readonly entry: number;
  readonly terms: ReadonlySet<string>;
}

/** Notes a word of the index as meant, and how near it comes to the one that was typed. */
type Take = (term: string, closeness: number) => void;

const EXACT = 1;
const BEGINNING = 0.85;
const STEM = 0.7;
const TYPO = 0.5;
const SHORTEST_RELATED = 3;
const SHORTEST_STEM = 4;
const SHORTEST_PART = 3;
const COMPOUND = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;

export class Finder {
  readonly #postings: Postings;
  readonly #sorted: readonly string[];
  readonly #language: string;
  #stems: Stems | undefined;

  /** `entries` are what can be found; each is a list of texts in `language`. */
  constructor(entries: readonly (readonly Part[])[], language: string) {
    this.#language = language;
    this.#postings = new Postings(entries.length);
    entries.forEach((parts, entry) => {
      for (const [text, weight] of parts) {
        for (const word of [...words(text), ...compounds(text)]) this.#postings.add(word, entry, weight);
      }
    });
    this.#postings.finish();
    this.#sorted = [...this.#postings.terms].sort();
  }

  /** What can wait until there is time: without it, the first word of three letters waits for it. */
  complete(): void {
    this.#stems ??= new Stems(this.#sorted, this.#language);
  }

  /** The best entries for what was typed, best first. `favour` gives a factor for an entry. */
  find(query: string, most: number, favour: (entry: number) => number = () => 1): Match[] {
    const asked = [...new Set(words(query).flatMap((word) => this.#apart(word)))];
    const terms = new Set<string>();
    for (const word of asked) {
      const found = this.#matching(word, word === asked.at(-1));
      for (const term of found.keys()) terms.add(term);
      this.#postings.count(found);
    }
    return this.#postings.best(asked.length, most, favour).map((entry) => ({ entry, terms }));
  }

  /** Two words that were typed as one. */
  #apart(word: string): string[] {
    if (word.length < 2 * SHORTEST_PART || this.#matching(word, true).size) return [word];
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
      const parts = [word.slice(0, at), ...words(word.slice(at))];
      if (parts.every((part) => this.#postings.has(part))) return parts;
    }
    return [word];
  }

  /**
   * The words of the index that a typed word may mean, and how near each comes to it. A word that
   * others follow is whole, if there is such a word. Mistakes are guessed where nothing else fits.
   */
  #matching(word: string, isLast: boolean): Map<string, number> {
    const found = new Map<string, number>();
    const take: Take = (term, closeness) => {
      if (closeness > (found.get(term) ?? 0)) found.set(term, closeness);
    };
    const isKnown = this.#postings.has(word);
    if (isKnown) take(word, EXACT);
    if (isLast || !isKnown) {
      for (const longer of beginningWith(word, this.#sorted)) take(longer, BEGINNING * likeness(word, longer));
    }
    if (word.length < SHORTEST_RELATED) return found;
    const begins = found.size > 0;
    this.#related(word, take);
    if (!begins) {
      for (const stem of [word, ...(found.size ? [] : this.#stems?.of(word) ?? [])]) this.#mistyped(stem, take);
    }
    return found;
  }

  /** Words that have a stem in common with the word, or begin with its stem, or hide it inside. */
  #related(word: string, take: Take): void {
    this.complete();
    const stems = this.#stems;
    if (!stems) return;
    for (const stem of [word, ...stems.of(word)]) {
      if (this.#postings.has(stem)) take(stem, STEM);
      for (const term of stems.termsOf(stem)) take(term, STEM);
      if (stem === word || stem.length < SHORTEST_STEM) continue;
      // "postpon" is what "postponing" leaves.
      for (const longer of beginningWith(stem, this.#sorted)) take(longer, STEM / 2);
    }
    for (const stem of stems.beginningWith(word)) {
      for (const term of stems.termsOf(stem)) take(term, STEM * likeness(word, stem));
    }
  }

  #mistyped(word: string, take: Take): void {
    for (const [term, isWhole] of editsFrom(word, this.#sorted)) take(term, isWhole ? TYPO : TYPO / 2);
  }
}

/** Words with hyphens, written as one: "sign-off" is looked for as "signoff" too. */
function compounds(text: string): string[] {
  return [...text.matchAll(COMPOUND)].flatMap(([word]) => words(word.replaceAll("-", "")));
}

/** How much of a longer word is typed; from a half to one. */
function likeness(word: string, longer: string): number {
  return 0.5 + 0.5 * (word.length / longer.length);
}
