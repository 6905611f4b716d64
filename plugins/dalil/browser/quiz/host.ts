/** What a page that plays items has in common: its store, its buttons, the result at the end. */
import { find } from "../dom";
import type { Board, Form } from "./board";
import { type Attempt, fold, type History } from "./history";
import { type Desk, Play } from "./play";
import { Result } from "./result";
import type { Store } from "./store";

const TYPING = 500; // ms without a letter until what is written is kept

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === "text";
}

export abstract class Host implements Desk {
  protected play: Play | undefined;
  protected result: Result | undefined;

  constructor(readonly board: Board, readonly store: Store) {}

  /** The form that an attempt is about, if the page has it. */
  protected abstract formOf(attempt: Attempt): Form | undefined;
  /** What the result of the form is called. */
  protected abstract titleOf(form: Form): string;
  /** Play the form from where the attempt stands. */
  protected abstract playOf(form: Form, attempt: Attempt): Play;
  /** Show what can be chosen; the focus goes there if the learner asked for it. */
  protected abstract choosing(focus: boolean): void;

  isAskedHowSure(): boolean {
    return this.history.preferences.get("sure") === "on";
  }

  ended(attempt: Attempt): void {
    const form = this.formOf(attempt);
    if (form) this.show(form, attempt, true);
  }

  protected get history(): History {
    return fold(this.store.events);
  }

  protected listen(): void {
    const { board } = this;
    board.on("go", () => this.play?.go());
    board.on("leave", () => this.leave());
    board.on("again", () => this.leave());
    board.on("retry", () => this.retry());
    board.on("print-result", () => print());
    board.on("copy-result", () => void this.result?.copy());
    board.on("save-result", () => this.result?.save());
    const sure = find("[name=dl-ask-sure]", HTMLInputElement, document);
    sure?.addEventListener("change", () =>
      void this.store.record({ kind: "prefer", name: "sure", value: sure.checked ? "on" : "off" }));
    if (sure) sure.checked = this.isAskedHowSure();
    this.warn();
    this.store.watchFor(() => {
      this.warn();
      this.missed();
    });
  }

  /** Enter in a text field checks; arrow keys and the like only choose. */
  protected listenTo(items: HTMLElement): void {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const changed = (): void => {
      clearTimeout(waiting);
      this.play?.changed();
    };
    items.addEventListener("change", changed);
    addEventListener("pagehide", changed);
    items.addEventListener("input", ({ target }) => {
      clearTimeout(waiting);
      if (isText(target)) waiting = setTimeout(changed, TYPING);
    });
    items.addEventListener("keydown", (event) => {
      const { key, target, isComposing, repeat } = event;
      if (!isText(target) || key !== "Enter" || isComposing || repeat) return;
      event.preventDefault();
      changed();
      this.play?.go();
    });
  }

  protected playing(form: Form, attempt: Attempt, focus: boolean): void {
    for (const said of form.section.querySelectorAll(".dl-item__said")) said.remove();
    this.play = this.playOf(form, attempt);
    this.play.start(focus);
  }

  protected show(form: Form, attempt: Attempt, focus: boolean): void {
    const { board } = this;
    this.play = undefined;
    const items = form.items.filter(({ id }) => attempt.items.includes(id));
    board.choose(form);
    board.only(form, null, items);
    this.result = new Result(board, attempt, items, this.titleOf(form));
    this.result.show();
    board.show("result");
    if (!focus) return;
    find("#dl-result", HTMLElement, document)?.focus({ preventScroll: true });
    board.part(".dl-result")?.scrollIntoView({ block: "start" });
  }

  protected leave(): void {
    this.play?.stop();
    const attempt = this.result?.attempt ?? this.play?.attempt;
    this.result = this.play = undefined;
    if (attempt) void this.store.record({ kind: "leave", attempt: attempt.id });
    this.choosing(true);
  }

  private retry(): void {
    const { attempt, missed: items } = this.result ?? {};
    const form = attempt && this.formOf(attempt);
    if (!attempt || !form || !items?.length) return;
    void this.store.record({ kind: "retry", attempt: attempt.id, items });
    const again = this.history.attempts.get(attempt.id);
    this.result = undefined;
    if (again) this.playing(form, again, true);
  }

  /** Another tab has reset what is played here. */
  private missed(): void {
    if (!this.play || this.history.attempts.has(this.play.attempt.id)) return;
    this.play.stop();
    this.play = undefined;
    this.choosing(true);
  }

  private warn(): void {
    const notice = find(".dl-quiz__notice--lost > span", HTMLElement, document);
    if (notice) notice.hidden = this.store.isKept;
  }
}
