/**
 * Folding: two spellings of one word become one string. The table is Python's too (folding.json);
 * both sides pass the vectors in tests/folding.json.
 */
import { articles, remove, replace, shortest_stem } from "../folding.json";

const characters = (points: readonly (readonly string[])[]): string =>
  points.map((range) => range.map((point) => `\\u{${point}}`).join("-")).join("");

const REMOVED = new RegExp(`[${characters(remove)}]`, "gu");
const REPLACE = new Map(Object.entries(replace));
const REPLACED = new RegExp(`[${[...REPLACE.keys()].join("")}]`, "gu");
const WORD = /[\p{L}\p{N}]+/gu;

/** A word as a reader sees it, with its marks: what search highlights. */
export const SHOWN_WORD = /[\p{L}\p{N}\p{M}\u0640]+/gu;

/** The folded words of `text`, each without its Arabic article. */
export function words(text: string): string[] {
  const folded = text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(REMOVED, "")
    .replace(REPLACED, (one) => REPLACE.get(one) ?? one);
  return (folded.match(WORD) ?? []).map(withoutArticle);
}

/** `text` as its folded words with one space between them. */
export function fold(text: string): string {
  return words(text).join(" ");
}

function withoutArticle(word: string): string {
  const article = articles.find(
    (one) => word.startsWith(one) && word.length - one.length >= shortest_stem,
  );
  return article ? word.slice(article.length) : word;
}
