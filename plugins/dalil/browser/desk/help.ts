/** The list of keys, and the switch that turns single keys off. */
import { find } from "../dom";

const OFF = "off";

export class Help {
  readonly #dialog: HTMLDialogElement | null;
  readonly #single: HTMLInputElement | null;

  /** `place` tells this site from others on the same origin. */
  constructor(box: HTMLElement, place: string) {
    this.#dialog = find("dialog", HTMLDialogElement, box);
    this.#single = find("input", HTMLInputElement, box);
    if (this.#single) startKeeping(this.#single, `${place}keys`);
    find(".dl-keys__show", HTMLButtonElement, box)?.addEventListener("click", () => this.show());
  }

  get usesSingleKeys(): boolean {
    return this.#single?.checked ?? true;
  }

  show(): void {
    this.#dialog?.showModal();
  }
}

/** The choice of a person who cannot do with single keys; it says nothing of a call. */
function startKeeping(box: HTMLInputElement, name: string): void {
  try {
    box.checked = localStorage.getItem(name) !== OFF;
    box.addEventListener("change", () => {
      if (box.checked) localStorage.removeItem(name);
      else localStorage.setItem(name, OFF);
    });
  } catch {
    // Then it holds for this page only.
  }
}
