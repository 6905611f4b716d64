/** An offer to bring back what has just been removed, for a few seconds. */
import { find } from "../dom";

const SECONDS = 8;

export class Undo {
  #bringBack: (() => void) | undefined;
  #timer = 0;

  /** `offer` holds the button; `from` is where the focus goes when the offer is over. */
  constructor(private readonly offer: HTMLElement | null, private readonly from: () => HTMLElement | null) {
    const button = offer && find("button", HTMLButtonElement, offer);
    button?.addEventListener("click", () => {
      this.#bringBack?.();
      this.forget();
    });
    // Whoever leaves does not come back to it: a page in the back/forward cache would still hold it.
    addEventListener("pagehide", () => this.forget());
  }

  give(bringBack: () => void): void {
    this.forget();
    this.#bringBack = bringBack;
    if (this.offer) this.offer.hidden = false;
    this.#timer = setTimeout(() => this.forget(), SECONDS * 1000);
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#bringBack = undefined;
    if (!this.offer) return;
    if (this.offer.contains(document.activeElement)) this.from()?.focus();
    this.offer.hidden = true;
  }
}
