/** What is said about an answer: on what was chosen, and on why the right one is right. */
import type { Item } from "./item";
import type { Verdict } from "./judging";
import { made, plain, type Words } from "./words";

/** The nodes of the feedback, copied from the item's folded answer. */
export function feedback(
  item: Item, chosen: readonly string[], verdict: Verdict, words: Words,
): HTMLElement[] {
  const right = verdict !== "wrong";
  const parts: HTMLElement[] = [made("p", `dl-verdict dl-verdict--${right ? "right" : "wrong"}`, words.word(verdict))];
  const own = right ? null : item.feedbackOn(chosen[0] ?? "");
  if (own) parts.push(copied(own, "p", "dl-feedback__own"));
  if (!right || verdict === "typo") parts.push(...key(item, words));
  const why = item.part("why");
  if (why && plain(why) !== plain(own?.lastElementChild)) parts.push(copied(why, "p", "dl-feedback__why"));
  const read = item.part("read");
  if (read) parts.push(copied(read, "p", "dl-feedback__read"));
  return parts;
}

function key(item: Item, words: Words): HTMLElement[] {
  const key = item.part("key");
  if (!key) return [];
  const label = made("p", "dl-label", words.word("right-is"));
  return [label, copied(key, key.localName === "p" ? "p" : key.localName, "dl-feedback__key")];
}

function copied(element: Element, tag: string, name: string): HTMLElement {
  const copy = document.createElement(tag);
  copy.className = name;
  copy.append(...element.cloneNode(true).childNodes);
  return copy;
}
