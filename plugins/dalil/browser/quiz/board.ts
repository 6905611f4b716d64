/** The page of a quiz while it is played: what is shown of it, and its buttons. */
import { find, findAll } from "../dom";
import type { Told } from "./controls";
import { Item } from "./item";
import { Words } from "./words";

/** Choosing a form, answering, looking at the result. The style sheet knows them. */
export type State = "choosing" | "asking" | "result";

/** What stands below the item that is asked: feedback, buttons, the answer sheet. */
const PLAYED = [".dl-quiz__said", ".dl-quiz__bar", ".dl-sheet"];

/** A form of a quiz. Its items are made when they are first needed: a page may have a hundred. */
export class Form {
  readonly number: number;
  /** What holds the form and its heading. */
  readonly section: HTMLElement;
  private made: readonly Item[] | undefined;

  constructor(private readonly element: HTMLElement, private readonly told: Told) {
    this.number = Number(element.dataset["form"]);
    this.section = element.closest("section") ?? element;
  }

  get items(): readonly Item[] {
    this.made ??= findAll(".dl-item", HTMLElement, this.element)
      .map((each) => new Item(each, this.told));
    return this.made;
  }

  /** Items that a later version of the page has in another form come back to the attempt's. */
  adopt(ids: readonly string[]): void {
    const list = find(".dl-items", HTMLElement, this.element);
    for (const id of ids) {
      const item = find(`[data-item="${CSS.escape(id)}"]`, HTMLElement, document);
      const entry = item?.closest("li");
      if (!list || !entry || this.element.contains(entry)) continue;
      list.append(entry);
      this.made = undefined;
    }
  }
}

export class Board {
  readonly words: Words;
  readonly forms: Form[];
  readonly spellings: readonly string[];
  private readonly page: HTMLElement;
  private readonly status: HTMLElement | null;

  constructor(readonly root: HTMLElement) {
    this.words = new Words();
    this.page = root.closest<HTMLElement>(".dl-page") ?? root;
    this.status = this.part(".dl-feedback");
    this.spellings = (root.dataset["words"] ?? "").split(" ").filter(Boolean);
    this.forms = findAll(".dl-form", HTMLElement, this.page).map((each) => this.form(each));
    const first = this.forms[0]?.section;
    const result = this.part(".dl-result");
    if (result) first?.before(result);
    this.playBelow(this.forms.at(-1)?.section);
    root.hidden = false;
  }

  part(selector: string): HTMLElement | null {
    return find(selector, HTMLElement, this.root) ?? find(selector, HTMLElement, this.page);
  }

  button(name: string): HTMLButtonElement | null {
    return find(`[data-dl="${name}"]`, HTMLButtonElement, this.page);
  }

  /** Have `done` called when the button is pressed; a held key presses it once. */
  on(name: string, done: (button: HTMLButtonElement) => void): void {
    const button = this.button(name);
    button?.addEventListener("click", () => done(button));
    button?.addEventListener("keydown", (event) => {
      if (event.repeat && event.key !== "Tab") event.preventDefault();
    });
  }

  form(element: HTMLElement): Form {
    return new Form(element, (option, n, total) =>
      this.say(this.words.say("moved", { option, n, total })));
  }

  /** Feedback and buttons stand below what is played. */
  playBelow(last: HTMLElement | undefined): void {
    last?.after(...PLAYED.flatMap((name) => this.part(name) ?? []));
  }

  get state(): string | undefined {
    return this.page.dataset["state"];
  }

  show(state: State): void {
    this.page.dataset["state"] = state;
    const hide = (selector: string, hidden: boolean): void => {
      const part = this.part(selector);
      if (part) part.hidden = hidden;
    };
    hide(".dl-quiz__choose", state !== "choosing");
    hide(".dl-quiz__head", state !== "asking");
    for (const name of PLAYED) hide(name, state !== "asking");
    hide(".dl-result", state !== "result");
  }

  /** The form that is chosen: the only one on the screen, and the only one on paper. */
  choose(form: Form): void {
    for (const each of this.forms) each.section.classList.toggle("is-other", each !== form);
  }

  /** Show only that item of the form; all of them where there is none. */
  only(form: Form, shown: Item | null, among: readonly Item[] = form.items): void {
    for (const item of form.items) {
      item.place.classList.toggle("is-off", shown ? item !== shown : !among.includes(item));
    }
  }

  where(n: number, total: number): void {
    const text = this.part(".dl-quiz__where");
    if (text) text.textContent = this.words.say("question", { n, total });
    const progress = find("progress", HTMLProgressElement, this.root);
    if (progress) [progress.max, progress.value] = [total, n - 1];
  }

  /** Say one thing where the feedback stands. */
  say(text: string): void {
    this.tell([document.createTextNode(text)]);
  }

  /** Replace the feedback; nothing is said where there is none. */
  tell(content: readonly Node[]): void {
    this.status?.replaceChildren(...content);
    this.status?.classList.toggle("is-empty", !content.length);
  }

  /** Bring the feedback onto the screen, if it is not there. */
  revealFeedback(): void {
    this.status?.scrollIntoView({ block: "nearest" });
  }

  label(name: "check" | "next" | "finish" | "hand-in"): void {
    for (const label of findAll("[data-label]", HTMLElement, this.button("go") ?? this.root)) {
      label.hidden = label.dataset["label"] !== name;
    }
  }
}
