/** Light stemming: what may be left of a word when its language's affixes are taken off. */
import affixes from "./affixes.json";
import { beginningWith } from "./sorted";

interface Affixes {
  readonly prefixes: readonly (readonly string[])[];
  readonly suffixes: readonly string[];
  readonly inner?: string;
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
  readonly #inner: RegExp | undefined;
  readonly #within: readonly string[];

  constructor(terms: readonly string[], language: string) {
    this.#table = TABLES.get(language.split("-")[0] ?? "") ?? NONE;
    this.#inner = this.#table.inner ? new RegExp(this.#table.inner, "gu") : undefined;
    const within = new Set<string>();
    for (const term of terms) {
      for (const stem of this.of(term)) {
        const alike = this.#terms.get(stem);
        if (alike) alike.push(term);
        else this.#terms.set(stem, [term]);
        // What a word begins with is found without this.
        if (!term.startsWith(stem)) within.add(stem);
      }
    }
    this.#within = [...within].sort();
  }

  /** The possible stems of a folded word, the word not among them. */
  of(word: string): ReadonlySet<string> {
    const { prefixes, suffixes } = this.#table;
    const add = (found: Set<string>, stem: string): void => {
      if (stem.length >= SHORTEST) found.add(stem);
      const root = this.#root(stem);
      if (root.length >= SHORTEST) found.add(root);
    };
    const found = new Set<string>();
    for (const body of [word, ...cut(word, suffixes)]) {
      add(found, body);
      for (const [prefix = "", letters = ""] of prefixes) {
        if (body.startsWith(prefix)) add(found, letters + body.slice(prefix.length));
      }
    }
    found.delete(word);
    return found;
  }

  /** A stem without what comes and goes inside it. */
  #root(stem: string): string {
    if (!this.#inner) return stem;
    return stem.slice(0, 1) + stem.slice(1, -1).replace(this.#inner, "") + stem.slice(-1);
  }

  /** The words with that stem. */
  termsOf(stem: string): readonly string[] {
    return this.#terms.get(stem) ?? [];
  }

  /** Stems that stand inside their words, not at the beginning, and begin with `word`. */
  beginningWith(word: string): readonly string[] {
    return beginningWith(word, this.#within);
  }
}

function cut(word: string, suffixes: readonly string[]): string[] {
  return suffixes
    .filter((suffix) => word.endsWith(suffix) && word.length - suffix.length >= SHORTEST)
    .map((suffix) => word.slice(0, word.length - suffix.length));
}

