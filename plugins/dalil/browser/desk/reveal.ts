/** Scrolling, only where something is not well in sight: what stands still is found again. */

const COMFORTABLE = 0.7; // how far down the screen it may begin
const APART = 16;

/** Bring `target`, which is a part of `card`, into sight. */
export function reveal(card: HTMLElement, target: HTMLElement): void {
  const scroller = card.parentElement;
  if (scroller && getComputedStyle(scroller).overflowY === "auto") within(scroller, target);
  else onPage(card, target);
}

/** On a wide screen the card scrolls within the page, which stays where it is. */
function within(scroller: HTMLElement, target: HTMLElement): void {
  scroller.closest(".dl-desk")?.scrollIntoView({ block: "nearest" });
  const { top, bottom } = scroller.getBoundingClientRect();
  const at = (target.closest(".dl-q") ?? target).getBoundingClientRect();
  const isSeen = at.top >= top && (at.bottom <= bottom || at.top < (top + bottom) / 2);
  if (!isSeen) scroller.scrollTop += at.top - top - Math.max(APART, (bottom - top - at.height) / 2);
}

function onPage(card: HTMLElement, target: HTMLElement): void {
  const below = parseFloat(getComputedStyle(card).scrollMarginBlockStart);
  const { top } = target.getBoundingClientRect();
  const limit = innerHeight * COMFORTABLE;
  if (card.getBoundingClientRect().top >= below - APART && top < limit) return;
  card.scrollIntoView();
  if (target.getBoundingClientRect().top > limit) target.scrollIntoView({ block: "center" });
}
