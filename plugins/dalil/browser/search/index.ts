/** The search engine: an inverted index over the documents of one locale, built where it is used. */
import { afterOneEdit } from "../find/edits";
import { beginningWith } from "../find/sorted";
import { SHOWN_WORD, words } from "../fold";

export interface Document {
  readonly location: string;
  readonly title: string;
  readonly text: string;
}

/** A stretch of text; `hit` when it answers the query. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

export interface Hit {
  readonly location: string;
  readonly title: readonly Piece[];
  readonly excerpt: readonly Piece[];
}

/** What was found: the best pages, and how many there are in all. */
export interface Found {
  readonly results: readonly Result[];
  readonly total: number;
}

/** A page and the sections of it that were found, best first. */
export interface Result {
  readonly page: Hit;
  readonly sections: readonly Hit[];
}

const TITLE_WEIGHT = 8;
const PAGE_BONUS = 1.4;
const RESULTS = 10;
const SECTIONS = 3;
const EXCERPT = 24;
const SHORTEST_MISTYPED = 4;

type Scores = Map<number, number>;

export class Index {
  readonly #documents: readonly Document[];
  readonly #postings = new Map<string, Scores>();
  readonly #vocabulary: readonly string[];

  constructor(documents: readonly Document[]) {
    this.#documents = documents.map(shown);
    this.#documents.forEach((document, id) => {
      this.#add(words(document.title), id, TITLE_WEIGHT);
      this.#add(words(document.text), id, 1);
    });
    this.#vocabulary = [...this.#postings.keys()].sort();
  }

  /** Pages that hold every word of the query; if there is none, those that hold most of them. */
  search(query: string): Found {
    const asked = [...new Set(words(query))];
    const found = asked.map((word) => this.#match(word));
    const totals = this.#combine(found.map(({ scores }) => scores));
    const hits = new Set(found.flatMap(({ terms }) => terms));
    const pages = this.#group(totals);
    const results = pages.slice(0, RESULTS).map((ids) => this.#result(ids, hits));
    return { results, total: pages.length };
  }

  #add(terms: readonly string[], id: number, weight: number): void {
    for (const term of terms) {
      let scores = this.#postings.get(term);
      if (!scores) this.#postings.set(term, (scores = new Map()));
      scores.set(id, (scores.get(id) ?? 0) + weight);
    }
  }

  /** Documents for one word: the word itself, words that begin with it, else words one edit away. */
  #match(word: string): { scores: Scores; terms: readonly string[] } {
    const begin = beginningWith(word, this.#vocabulary);
    const known = this.#postings.has(word) ? [word, ...begin] : begin;
    const terms = known.length ? known : this.#oneEditFrom(word);
    const scores: Scores = new Map();
    // A rare word that begins with the one asked for is no better an answer than the word itself.
    const exact = this.#postings.get(word)?.size ?? 0;
    for (const term of terms) {
      const postings = this.#postings.get(term) ?? new Map<number, number>();
      const rarity = Math.log(1 + this.#documents.length / Math.max(postings.size, exact));
      const closeness = term === word ? 1 : word.length / (term.length + 2);
      for (const [id, weight] of postings) {
        const score = rarity * closeness * (weight / (weight + 2));
        scores.set(id, Math.max(scores.get(id) ?? 0, score));
      }
    }
    return { scores, terms };
  }

  #oneEditFrom(word: string): readonly string[] {
    if (word.length < SHORTEST_MISTYPED) return [];
    return this.#vocabulary.filter((term) => afterOneEdit(word, term) >= 0);
  }

  /** Sum the words' scores over the documents that hold the most of them. */
  #combine(scores: readonly Scores[]): Scores {
    const held = new Map<number, number>();
    const totals: Scores = new Map();
    for (const one of scores) {
      for (const [id, score] of one) {
        held.set(id, (held.get(id) ?? 0) + 1);
        totals.set(id, (totals.get(id) ?? 0) + score);
      }
    }
    const most = Math.max(0, ...held.values());
    for (const id of [...totals.keys()]) if ((held.get(id) ?? 0) < most) totals.delete(id);
    return totals;
  }

  /** Document ids, a list a page, best page first and best section first. */
  #group(totals: Scores): number[][] {
    const score = (id: number): number =>
      (totals.get(id) ?? 0) * (this.#location(id).includes("#") ? 1 : PAGE_BONUS);
    const best = [...totals.keys()].sort((one, other) => score(other) - score(one) || one - other);
    const pages = new Map<string, number[]>();
    for (const id of best) {
      const page = this.#location(id).split("#")[0] ?? "";
      pages.set(page, [...(pages.get(page) ?? []), id]);
    }
    return [...pages.values()];
  }

  #result(ids: readonly number[], hits: ReadonlySet<string>): Result {
    const best = ids[0] ?? 0;
    const location = this.#location(best).split("#")[0] ?? "";
    const page = this.#documents.findIndex((document) => document.location === location);
    const sections = ids.filter((id) => id !== page).slice(0, SECTIONS);
    return {
      page: this.#hit(page < 0 ? best : page, hits),
      sections: sections.map((id) => this.#hit(id, hits)),
    };
  }

  #hit(id: number, hits: ReadonlySet<string>): Hit {
    const { location = "", title = "", text = "" } = this.#documents[id] ?? {};
    return { location, title: pieces(title, hits), excerpt: excerpt(text, hits) };
  }

  #location(id: number): string {
    return this.#documents[id]?.location ?? "";
  }
}

const ENTITIES = new Map([["lt", "<"], ["gt", ">"], ["amp", "&"], ["quot", '"'], ["#39", "'"]]);

/** A document as a reader sees it; a text that begins by repeating its title does not. */
function shown({ location, title, text }: Document): Document {
  const name = plain(title);
  const body = plain(text);
  const rest = body.slice(name.length);
  const repeats = body.startsWith(name) && !/^[\p{L}\p{M}\p{N}]/u.test(rest);
  return { location, title: name, text: repeats ? rest.trim() : body };
}

/** Text of an index entry without tags; entries are HTML text, as Material writes them. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(lt|gt|amp|quot|#39);/g, (whole, name: string) => ENTITIES.get(name) ?? whole)
    .replace(/\s+/g, " ")
    .trim();
}

/** `text` cut where a hit begins and ends. */
function pieces(text: string, hits: ReadonlySet<string>): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(SHOWN_WORD)) {
    if (!words(match[0]).some((word) => hits.has(word))) continue;
    if (match.index > end) found.push({ text: text.slice(end, match.index), hit: false });
    end = match.index + match[0].length;
    found.push({ text: match[0], hit: true });
  }
  if (end < text.length) found.push({ text: text.slice(end), hit: false });
  return found;
}

/** Some words of `text` around its first hit, or its first words. */
function excerpt(text: string, hits: ReadonlySet<string>): Piece[] {
  const shown = text.split(" ");
  const first = shown.findIndex((part) => words(part).some((word) => hits.has(word)));
  const from = Math.max(0, first - 6);
  const part = shown.slice(from, from + EXCERPT).join(" ");
  const before = from > 0 ? "… " : "";
  const after = from + EXCERPT < shown.length ? " …" : "";
  return pieces(`${before}${part}${after}`, hits);
}
