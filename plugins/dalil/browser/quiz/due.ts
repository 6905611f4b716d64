/** How many items are due today, in words. */
import { find } from "../dom";
import { cards, due, type Known } from "./cards";
import type { History } from "./history";
import type { Bank } from "./links";
import { date, type Words } from "./words";

/** The cards of all items that the site has and the learner has seen. */
export function knownOf({ answers }: History, { revisions }: Bank): Known[] {
  return cards(answers, revisions);
}

/** How many are due, and when none is, the day on which the next one will be. */
export function showDue(words: Words, known: readonly Known[], start: HTMLElement | null): void {
  const text = find(".dl-due", HTMLElement);
  const n = due(known, Date.now()).length;
  const next = Math.min(...known.map(({ card }) => card.due));
  if (start) start.hidden = !n;
  if (!text) return;
  text.hidden = false;
  if (n) text.textContent = words.say("due", { n });
  else if (known.length) text.textContent = words.say("due-next", { date: date(next) });
  else text.textContent = words.say("due-none");
}
