/** Search results as elements. Text is only ever set as text. */
import type { Hit, Piece, Result } from "./index";

const RIGHT_TO_LEFT = /[\u0590-\u08FF]/;

function withPieces(element: HTMLElement, pieces: readonly Piece[]): HTMLElement {
  // Not `dir=auto`: an Arabic sentence may well begin with a Latin name.
  if (!pieces.some(({ text }) => RIGHT_TO_LEFT.test(text))) element.dir = "ltr";
  for (const { text, hit } of pieces) {
    const part = hit ? document.createElement("mark") : document.createTextNode("");
    part.textContent = text;
    element.append(part);
  }
  return element;
}

function link(hit: Hit, root: URL, title: string): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.href = new URL(hit.location, root).href;
  anchor.className = "dl-search__link";
  const name = document.createElement("span");
  name.className = title;
  anchor.append(withPieces(name, hit.title));
  if (hit.excerpt.length) {
    const text = document.createElement("span");
    text.className = "dl-search__excerpt";
    anchor.append(withPieces(text, hit.excerpt));
  }
  return anchor;
}

/** One page with the sections of it that were found. */
export function item({ page, sections }: Result, root: URL): HTMLLIElement {
  const entry = document.createElement("li");
  entry.className = "dl-search__item";
  entry.append(link(page, root, "dl-search__title"));
  for (const section of sections) entry.append(link(section, root, "dl-search__section"));
  return entry;
}
