/** A test: everything is answered first, back and forth, and judged when it is handed in. */
import { find, findAll } from "../dom";
import type { Item } from "./item";
import { Play } from "./play";
import { Timer } from "./timer";
import { made, number } from "./words";

export class Exam extends Play {
  private timer: Timer | undefined;

  override start(focus: boolean): void {
    this.makeSheet();
    const time = this.desk.board.part(".dl-quiz__time");
    if (time) this.timer = new Timer(time, this.desk.board.words);
    this.timer?.run(this.attempt.until);
    super.start(focus);
  }

  protected items(): readonly Item[] {
    const { items } = this.form;
    return this.attempt.items.flatMap((id) => items.find((item) => item.id === id) ?? []);
  }

  protected showItem(item: Item): void {
    const { board } = this.desk;
    item.controls.show(this.chosen(item));
    item.mark(null);
    this.askSure(true, this.attempt.sures.get(item.id));
    const last = this.items().at(-1) === item;
    board.label(last ? "hand-in" : "next");
    const back = board.button("back");
    if (back) back.setAttribute("aria-disabled", String(this.items()[0] === item));
    this.showSheet();
  }

  override changed(): void {
    super.changed();
    this.desk.board.tell([]);
    this.showSheet();
  }

  /** How sure the learner is was said. */
  changedSure(): void {
    const [item, sure] = [this.current, this.sure()];
    if (!item || sure === null) return;
    this.record({ kind: "sure", attempt: this.attempt.id, item: item.id, sure });
  }

  go(): void {
    const items = this.items();
    const next = this.current && items[items.indexOf(this.current) + 1];
    if (next) this.move(next);
    else this.ask();
  }

  back(): void {
    const items = this.items();
    if (this.current) this.move(items[items.indexOf(this.current) - 1]);
  }

  flag(): void {
    const item = this.current;
    if (!item) return;
    const on = !this.attempt.flags.has(item.id);
    this.record({ kind: "flag", attempt: this.attempt.id, item: item.id, on });
    this.showSheet();
  }

  /** Hand in, unless something is unanswered: then ask first. */
  ask(): void {
    const { board } = this.desk;
    const n = this.items().filter((item) => !this.chosen(item).length).length;
    const dialog = find("dialog", HTMLDialogElement, document);
    if (!n || !dialog) {
      this.handIn();
      return;
    }
    const text = find("p", HTMLElement, dialog);
    if (text) text.textContent = board.words.say("unanswered", { n });
    dialog.showModal();
  }

  /** Every answer is judged and counts from now on. */
  handIn(): void {
    const { quiz, id: attempt } = this.attempt;
    const given = this.items().flatMap((item) => {
      const chosen = this.chosen(item);
      if (!chosen.length) return [];
      const { id, revision, framework, criterion } = item;
      const right = item.judge(chosen, this.desk.board.spellings) !== "wrong";
      return [{
        kind: "answer", attempt, quiz, item: id, revision, framework, criterion, chosen, right,
        sure: this.attempt.sures.get(id) ?? null,
      } as const];
    });
    this.record(...given, { kind: "finish", attempt });
    this.stop();
    this.desk.ended(this.attempt);
  }

  /** The timer runs until then; 0 switches it off. */
  setTimer(until: number): void {
    this.record({ kind: "timer", attempt: this.attempt.id, until });
    this.timer?.run(until);
  }

  moreTime(minutes: number): void {
    this.setTimer(Math.max(this.attempt.until, Date.now()) + minutes * 60_000);
  }

  override stop(): void {
    this.timer?.stop();
  }

  goTo(id: string): void {
    this.move(this.items().find((item) => item.id === id));
  }

  private makeSheet(): void {
    const list = find(".dl-sheet ol", HTMLElement, document);
    list?.replaceChildren(...this.items().map(({ id }, n) => {
      const button = made("button", "dl-sheet__number", number(n + 1));
      button.type = "button";
      button.dataset["to"] = id;
      return made("li", "", button);
    }));
  }

  private showSheet(): void {
    const { words } = this.desk.board;
    const items = this.items();
    const answered = items.filter((item) => this.chosen(item).length);
    const count = find(".dl-sheet__count", HTMLElement, document);
    const totals = { n: answered.length, total: items.length };
    if (count) count.textContent = words.say("answered", totals);
    findAll(".dl-sheet__number", HTMLElement, document).forEach((button, n) => {
      const item = items[n];
      if (item) this.showNumber(button, n + 1, item, answered.includes(item));
    });
    const flag = this.desk.board.button("flag");
    flag?.setAttribute("aria-pressed", String(this.attempt.flags.has(this.current?.id ?? "")));
  }

  private showNumber(button: HTMLElement, n: number, item: Item, isAnswered: boolean): void {
    const isFlagged = this.attempt.flags.has(item.id);
    const state = isAnswered ? (isFlagged ? "both" : "answered") : isFlagged ? "flagged" : "plain";
    button.setAttribute("aria-label", this.desk.board.words.say(`sheet-${state}`, { n }));
    button.classList.toggle("is-answered", isAnswered);
    button.classList.toggle("is-flagged", isFlagged);
    if (item === this.current) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}
