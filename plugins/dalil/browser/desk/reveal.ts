/** Scrolling, only where something is not well in sight: what stands still is found again. */

const COMFORTABLE = 0.7; // how far down the screen it may begin
const APART = 16;

/** Bring `target`, which is a part of `card`, into sight. */
export function reveal(card: HTMLElement, target: HTMLElement): void {
  const scroller = target.closest<HTMLElement>(".dl-crit__side, .dl-cards");
  if (scroller && getComputedStyle(scroller).overflowY === "auto") within(scroller, target);
  else onPage(card, target);
}

/** Begin a card at its top again. */
export function rewind(card: HTMLElement): void {
  for (const each of [card.parentElement, ...card.children]) each?.scrollTo(0, 0);
}

/** On a wide screen parts of the card scroll within the page, which stays where it is. */
function within(scroller: HTMLElement, target: HTMLElement): void {
  scroller.closest(".dl-desk")?.scrollIntoView({ block: "nearest" });
  const { top, bottom } = scroller.getBoundingClientRect();
  const at = (target.closest(".dl-q") ?? target).getBoundingClientRect();
  const half = (bottom - top) / 2;
  const isAtTop = at.top + scroller.scrollTop < top + half;
  const isSeen = at.top >= top && (at.bottom <= bottom || at.top < top + half);
  if (isAtTop) scroller.scrollTop = 0;
  else if (!isSeen) scroller.scrollTop += at.top - top - Math.max(APART, half - at.height / 2);
}

function onPage(card: HTMLElement, target: HTMLElement): void {
  const below = parseFloat(getComputedStyle(card).scrollMarginBlockStart);
  const { top } = target.getBoundingClientRect();
  const limit = innerHeight * COMFORTABLE;
  if (card.getBoundingClientRect().top >= below - APART && top < limit) return;
  card.scrollIntoView();
  if (target.getBoundingClientRect().top > limit) target.scrollIntoView({ block: "center" });
}
