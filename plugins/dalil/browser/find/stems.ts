/** Light stemming: what may be left of a word when its language's affixes are taken off. */
import affixes from "./affixes.json";
import { beginningWith } from "./sorted";

interface Affixes {
  readonly prefixes: readonly (readonly string[])[];
  readonly suffixes: readonly string[];
}

const SHORTEST = 3;
const NONE: Affixes = { prefixes: [], suffixes: [] };
const TABLES = new Map<string, Affixes>([
  ["en", affixes.en], ["id", affixes.id], ["ms", affixes.id], ["ar", affixes.ar],
]);

/** The possible stems of all words of an index. */
export class Stems {
  readonly #table: Affixes;
  readonly #terms = new Map<string, string[]>();
  readonly #inner: readonly string[];

  constructor(terms: readonly string[], language: string) {
    this.#table = TABLES.get(language.split("-")[0] ?? "") ?? NONE;
    const inner = new Set<string>();
    for (const term of terms) {
      for (const stem of this.of(term)) {
        const alike = this.#terms.get(stem);
        if (alike) alike.push(term);
        else this.#terms.set(stem, [term]);
        // What a word begins with is found without this.
        if (!term.startsWith(stem)) inner.add(stem);
      }
    }
    this.#inner = [...inner].sort();
  }

  /** The possible stems of a folded word, the word not among them. */
  of(word: string): ReadonlySet<string> {
    const { prefixes, suffixes } = this.#table;
    const found = new Set<string>();
    for (const body of [word, ...cut(word, suffixes)]) {
      found.add(body);
      for (const [prefix = "", letters = ""] of prefixes) {
        if (body.startsWith(prefix)) add(found, letters + body.slice(prefix.length));
      }
    }
    found.delete(word);
    return found;
  }

  /** The words with that stem. */
  termsOf(stem: string): readonly string[] {
    return this.#terms.get(stem) ?? [];
  }

  /** Stems that stand inside their words, not at the beginning, and begin with `word`. */
  beginningWith(word: string): readonly string[] {
    return beginningWith(word, this.#inner);
  }
}

function cut(word: string, suffixes: readonly string[]): string[] {
  return suffixes
    .filter((suffix) => word.endsWith(suffix) && word.length - suffix.length >= SHORTEST)
    .map((suffix) => word.slice(0, word.length - suffix.length));
}

function add(found: Set<string>, stem: string): void {
  if (stem.length >= SHORTEST) found.add(stem);
}
