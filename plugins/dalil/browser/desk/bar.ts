/** The bar above the desk: calls side by side, prospect, framework, clock, what to go on with. */
import { find, findAll, tell } from "../dom";
import { spent, type Call } from "./call";
import type { Calls } from "./calls";
import { clock } from "./note";

export interface Wishes {
  show(id: string): void;
  add(): void;
  close(): void;
  prospect(name: string): void;
  framework(id: string): void;
  clock(): void;
}

export class Bar {
  readonly #prospect: HTMLInputElement | null;
  readonly #frameworks: HTMLSelectElement | null;
  readonly #timer: HTMLButtonElement | null;
  readonly #list: HTMLElement | null;

  constructor(bar: HTMLElement, wishes: Wishes) {
    this.#prospect = find(".dl-prospect", HTMLInputElement, bar);
    this.#frameworks = find(".dl-frameworks", HTMLSelectElement, bar);
    this.#timer = find(".dl-timer", HTMLButtonElement, bar);
    this.#list = find(".dl-calls", HTMLElement, bar);
    bar.addEventListener("click", (event) => clicked(event, wishes));
    this.#prospect?.addEventListener("paste", onOneLine);
    this.#prospect?.addEventListener("input", () => wishes.prospect(this.#prospect?.value ?? ""));
    this.#frameworks?.addEventListener("change", () => wishes.framework(this.#frameworks?.value ?? ""));
  }

  refresh(calls: Calls): void {
    const call = calls.shown;
    if (this.#prospect && this.#prospect.value !== call.prospect) this.#prospect.value = call.prospect;
    if (this.#frameworks) this.#frameworks.value = call.framework;
    this.#refreshCalls(calls);
    this.tell(call);
  }

  /** Show the clock as it stands. */
  tell(call: Call): void {
    const time = clock(spent(call, Date.now()));
    for (const each of findAll(".dl-timer__time", HTMLElement)) each.textContent = time;
    this.#timer?.setAttribute("aria-pressed", String(call.since > 0));
  }

  #refreshCalls(calls: Calls): void {
    const list = this.#list;
    const template = list && find("template", HTMLTemplateElement, list);
    if (!list || !template) return;
    const known = findAll(".dl-calls__one", HTMLButtonElement, list);
    calls.all.forEach((call, place) => {
      const button = known[place] ?? (template.content.firstElementChild?.cloneNode(true) as HTMLButtonElement);
      if (!known[place]) find(".dl-calls__new", HTMLElement, list)?.before(button);
      button.value = call.id;
      if (call.prospect) button.textContent = call.prospect;
      else tell(button, list, "name", { number: place + 1 });
      button.setAttribute("aria-pressed", String(call === calls.shown));
    });
    for (const extra of known.slice(calls.all.length)) extra.remove();
    const one = calls.all.length < 2;
    list.classList.toggle("is-one", one);
    const close = find(".dl-calls__close", HTMLButtonElement, list);
    if (close) close.hidden = one;
  }
}

/** A field of one line would drop the line breaks of what is pasted, and join its words. */
function onOneLine(event: ClipboardEvent): void {
  const pasted = event.clipboardData?.getData("text") ?? "";
  if (!/[\r\n]/.test(pasted)) return;
  event.preventDefault();
  document.execCommand("insertText", false, pasted.trim().replace(/\s*[\r\n]\s*/g, " "));
}

function clicked({ target }: Event, wishes: Wishes): void {
  const button = target instanceof Element ? target.closest("button") : null;
  if (!button) return;
  if (button.matches(".dl-calls__one")) wishes.show(button.value);
  else if (button.matches(".dl-calls__new")) wishes.add();
  else if (button.matches(".dl-calls__close")) wishes.close();
  else if (button.matches(".dl-timer")) wishes.clock();
}
