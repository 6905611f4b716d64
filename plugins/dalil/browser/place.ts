/** Where the reader is on the page: the section whose heading was passed last, or is the last. */
import { findAll } from "./dom";

const HEADINGS = "main :is(h2, h3)[id], main .dl-question[id]";
const BELOW_HEADER = 120;

function top(element: Element): number {
  return element.getBoundingClientRect().top;
}

function isAtTheEnd(): boolean {
  const { scrollHeight } = document.documentElement;
  return scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2;
}

/**
 * Whether an element has a place on the page. The first question comes first: to say where
 * something is that `content-visibility` hides, a browser lays all of it out, every time.
 */
function hasPlace(element: Element): boolean {
  return element.checkVisibility?.() !== false && element.getClientRects().length > 0;
}

/** The id of the section being read; "" at the top of the page. */
export function currentSection(): string {
  // What is hidden has no place on the page: its top is 0, and it would always be passed.
  const shown = findAll(HEADINGS, HTMLElement).filter(hasPlace);
  // The last sections of a page cannot be scrolled to its top.
  const reach = isAtTheEnd() ? innerHeight : BELOW_HEADER;
  const passed = shown.filter((each) => top(each) <= reach);
  return passed.at(-1)?.id ?? "";
}

/** The element that the address points at; null where there is none, or the address is damaged. */
export function pointedAt(): HTMLElement | null {
  const id = location.hash.slice(1);
  try {
    return id ? document.getElementById(decodeURIComponent(id)) : null;
  } catch {
    return null;
  }
}

/** The fragment to keep when leaving for the same page in another language. */
export function fragment(): string {
  if (location.hash.includes("=")) return location.hash; // answers, the same in every language
  const target = pointedAt();
  if (target && isShown(target)) return location.hash;
  const section = currentSection();
  return section ? `#${section}` : "";
}

function isShown(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}
