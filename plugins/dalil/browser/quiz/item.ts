/** One item on the page: its data, its controls, and what its folded answer says. */
import { find, findAll } from "../dom";
import { type Controls, controls, type Told } from "./controls";
import { judge, type Key, type Verdict } from "./judging";
import { plain } from "./words";

export class Item implements Key {
  readonly id: string;
  readonly revision: string;
  readonly framework: string;
  readonly criterion: string;
  readonly answer: readonly string[];
  readonly accepted: readonly string[];
  readonly controls: Controls;

  constructor(readonly element: HTMLElement, told: Told) {
    const data = (name: string): string => element.dataset[name] ?? "";
    this.id = data("item");
    this.revision = data("revision");
    this.framework = data("framework");
    this.criterion = data("criterion");
    this.answer = data("answer").split(" ").filter(Boolean);
    this.accepted = data("accepted").split(" ").filter(Boolean);
    this.controls = controls(element, told);
    const folded = find(".dl-item__answer", HTMLElement, element);
    if (folded) folded.hidden = true;
  }

  /** The entry of a list that holds the item. */
  get place(): HTMLElement {
    return this.element.closest("li") ?? this.element;
  }

  judge(chosen: readonly string[], spellings: readonly string[]): Verdict {
    return judge(this, chosen, spellings);
  }

  /** What the item says to those who chose that; null where that is what is right. */
  feedbackOn(option: string): HTMLElement | null {
    const entries = findAll(".dl-item__feedback [data-option]", HTMLElement, this.element);
    return entries.find(({ dataset }) => dataset["option"] === option) ?? null;
  }

  /** A part of the folded answer: the key, why it is right, where to read on. */
  part(name: "key" | "why" | "read"): HTMLElement | null {
    return find(`.dl-item__${name}`, HTMLElement, this.element);
  }

  get read(): HTMLAnchorElement | null {
    return find(".dl-item__read a", HTMLAnchorElement, this.element);
  }

  /** The task in one line. */
  get line(): string {
    const parts = findAll("legend, .dl-quote:last-of-type > .dl-quote__text", HTMLElement, this.element);
    return parts.map((each) => (each.localName === "legend" ? plain(each) : `“${plain(each)}”`)).join(" ");
  }

  /** Put the focus on the beginning of the task: a situation is told before it is asked about. */
  focus(): void {
    const first = find(".dl-item__situation, legend", HTMLElement, this.element);
    if (!first) return;
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  }

  /** Show which options were right and chosen, once there is a verdict. */
  mark(chosen: readonly string[] | null): void {
    for (const { value, parentElement } of findAll(".dl-option > input", HTMLInputElement, this.element)) {
      const right = this.answer.includes(value);
      parentElement?.classList.toggle("is-right", chosen !== null && right);
      parentElement?.classList.toggle("is-wrong", chosen !== null && chosen.includes(value) && !right);
    }
    this.controls.lock(chosen !== null);
  }
}
