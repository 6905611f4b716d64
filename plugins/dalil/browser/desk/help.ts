/** The list of keys, and the switch that turns single keys off. */
import { find } from "../dom";

export class Help {
  readonly #dialog: HTMLDialogElement | null;
  readonly #single: HTMLInputElement | null;

  constructor(box: HTMLElement) {
    this.#dialog = find("dialog", HTMLDialogElement, box);
    this.#single = find("input", HTMLInputElement, box);
    find(".dl-keys__show", HTMLButtonElement, box)?.addEventListener("click", () => this.show());
  }

  get usesSingleKeys(): boolean {
    return this.#single?.checked ?? true;
  }

  show(): void {
    this.#dialog?.showModal();
  }
}
