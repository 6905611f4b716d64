/** The card: one criterion of the bank, with one question open, and what was heard beside it. */
import { find, findAll, tell } from "../dom";
import type { Bank, Criterion, Question } from "./bank";
import { answer, type Call } from "./call";
import { words } from "../fold";
import { reveal, rewind } from "./reveal";
import { addBoxes, ticksIn, type Tick } from "./ticks";

const CURRENT = "is-current";
const ALIKE = "is-alike";
const OPEN = "is-open";
const FOUND = "is-found";
// What a search may have found beside the questions.
const BESIDE = "[data-objection], .dl-crit__side li";

export class Card {
  #open: string;
  #criterion: Criterion | undefined;
  readonly #heard: HTMLElement | null;

  constructor(private readonly bank: Bank, root: ParentNode) {
    this.#heard = find(".dl-heard", HTMLElement, root);
    this.#open = find(`.${OPEN}`, HTMLElement, root)?.id ?? ""; // as the page comes
  }

  get criterion(): string {
    return this.#criterion?.key ?? "";
  }

  get question(): string {
    return this.#open;
  }

  /** Show `criterion` with `question` open, or its first one. */
  show(criterion: Criterion, question = criterion.questions[0]): void {
    this.bank.question(this.#open)?.element.classList.remove(OPEN);
    for (const each of findAll(`.${FOUND}`, HTMLElement, this.#criterion?.element)) each.classList.remove(FOUND);
    if (criterion !== this.#criterion) rewind(criterion.element);
    this.#criterion = criterion;
    this.#open = question?.key ?? "";
    this.#place(criterion);
    for (const each of this.alike) prepare(each);
    this.number();
    for (const { key, element } of this.shown) {
      element.classList.toggle(OPEN, key === this.#open);
      opener(element)?.setAttribute("aria-expanded", String(key === this.#open));
    }
  }

  /** The criteria with the same letter: digits count through all their questions. */
  get alike(): readonly Criterion[] {
    const own = this.#criterion;
    if (!own) return [];
    const criteria = this.bank.framework(own.framework)?.criteria ?? [];
    return criteria.filter((each) => each === own || each.letter === own.letter);
  }

  /** The questions that digits open, in their order. */
  get shown(): readonly Question[] {
    return this.alike.flatMap(({ questions }) => questions);
  }

  /** The flags that can be ticked by key: the open question's, then the criterion's. */
  get ticks(): Tick[] {
    const own = this.#criterion?.element;
    const open = this.bank.question(this.#open)?.element;
    if (!own) return [];
    const all = ticksIn(own).filter(({ isFlag }) => isFlag);
    const within = all.filter(({ box }) => open?.contains(box));
    return [...within, ...all.filter(({ box }) => !box.closest(".dl-q"))];
  }

  /** Put the focus on the open question, and with it the card on the screen. */
  focus(): void {
    const open = this.bank.question(this.#open)?.element;
    const button = open && opener(open);
    const own = this.#criterion?.element;
    if (!button || !own) return;
    button.focus({ preventScroll: true });
    reveal(own, button);
  }

  /** Show the flag, signal or objection of the card that has most of `terms`, or the objection that was chosen. */
  point(terms: ReadonlySet<string>, objection?: HTMLElement): void {
    const own = this.#criterion;
    const count = (text: string): number => words(text).filter((word) => terms.has(word)).length;
    let most = own ? count(own.name) : 0;
    let best = objection;
    if (!best) for (const each of findAll(BESIDE, HTMLElement, own?.element)) {
      const held = count(each.textContent ?? "");
      if (held > most) [best, most] = [each, held];
    }
    if (!own || !best) return;
    best.classList.add(FOUND);
    reveal(own.element, best);
  }

  /** What was heard about the criterion, as the page shows it; the call has it under `key`. */
  refresh(call: Call, key: string): void {
    const own = this.#criterion;
    if (!own || !this.#heard) return;
    for (const { id, element } of this.bank.frameworks) {
      const isCall = id === call.framework;
      element.classList.toggle("is-own", isCall && id !== own.framework);
      element.classList.toggle("is-looked-at", !isCall && id === own.framework);
    }
    const { state, confirmed, note, flags, objections, from } = answer(call, key);
    for (const button of findAll(".dl-marks [aria-pressed]", HTMLButtonElement, this.#heard)) {
      const isOn = button.value === state || (button.value === "confirmed" && confirmed);
      button.setAttribute("aria-pressed", String(isOn));
      if (button.value === "confirmed") button.disabled = state !== "green" && state !== "red";
    }
    this.#refreshNote(own, note);
    this.#refreshCarried(from);
    const on = new Set([...flags, ...objections]);
    for (const { box, name } of ticksIn(own.element)) box.checked = on.has(name);
    for (const { key, element } of this.shown) {
      element.classList.toggle("is-asked", call.asked.includes(key));
    }
  }

  number(): void {
    this.shown.forEach(({ element }, place) => {
      const key = find("h4 kbd", HTMLElement, element);
      if (key) key.textContent = place < 9 ? String(place + 1) : "";
    });
  }

  #place(criterion: Criterion): void {
    const alike = new Set(this.alike);
    for (const each of this.bank.frameworks) {
      each.element.classList.toggle(CURRENT, each.id === criterion.framework);
    }
    for (const each of this.bank.criteria) {
      each.element.classList.toggle(CURRENT, each === criterion);
      each.element.classList.toggle(ALIKE, each !== criterion && alike.has(each));
    }
    if (!this.#heard) return;
    const side = find(".dl-crit__side", HTMLElement, criterion.element);
    if (!side?.contains(this.#heard)) side?.prepend(this.#heard);
    this.#heard.hidden = false;
  }

  #refreshNote({ name }: Criterion, note: string): void {
    const field = this.#heard && find(".dl-field--note", HTMLElement, this.#heard);
    const area = field && find("textarea", HTMLTextAreaElement, field);
    const label = field && find("span", HTMLElement, field);
    if (!area || !label) return;
    tell(label, field, "text", { criterion: name });
    if (area.value !== note) area.value = note;
  }

  #refreshCarried(from: string): void {
    const carried = this.#heard && find(".dl-carried", HTMLElement, this.#heard);
    const source = this.bank.criterion(from);
    if (!carried) return;
    carried.hidden = !source;
    if (!source) return;
    const framework = this.bank.framework(source.framework)?.name ?? "";
    tell(carried, carried, "text", { framework, criterion: source.name });
  }
}

function opener(question: HTMLElement): HTMLButtonElement | null {
  return find("h4 > button", HTMLButtonElement, question);
}

/** Headings of questions become buttons, and flags become boxes, when they are first shown. */
function prepare({ element, questions }: Criterion): void {
  if (element.classList.contains("is-ready")) return;
  element.classList.add("is-ready");
  addBoxes(element);
  for (const question of questions) {
    const heading = find("h4", HTMLElement, question.element);
    if (!heading) continue;
    const button = document.createElement("button");
    const key = document.createElement("kbd");
    button.type = "button";
    key.ariaHidden = "true";
    button.append(...heading.childNodes);
    heading.append(button, key);
  }
}

