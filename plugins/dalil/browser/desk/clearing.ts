/** "Clear everything": one click, with a few seconds to think better of it. */
import { find } from "../dom";

const SECONDS = 8;

/** `clear` removes everything and gives what brings it back. */
export function startClearing(root: HTMLElement, clear: () => () => void): void {
  const button = find("[data-do=clear]", HTMLButtonElement, root);
  const offer = find(".dl-clear__undo", HTMLElement, root);
  const undo = offer && find("button", HTMLButtonElement, offer);
  if (!button || !offer || !undo) return;
  let bringBack: (() => void) | undefined;
  let timer = 0;

  const forget = (): void => {
    clearTimeout(timer);
    bringBack = undefined;
    if (offer.contains(document.activeElement)) button.focus();
    offer.hidden = true;
  };
  button.addEventListener("click", () => {
    forget();
    bringBack = clear();
    offer.hidden = false;
    timer = setTimeout(forget, SECONDS * 1000);
  });
  undo.addEventListener("click", () => {
    bringBack?.();
    forget();
  });
  // Whoever leaves does not come back to it: a page in the back/forward cache would still hold it.
  addEventListener("pagehide", forget);
}
