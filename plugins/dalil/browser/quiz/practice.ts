/** Practice: each answer is checked at once, and what was missed can be tried again. */
import { feedback } from "./feedback";
import type { Given } from "./history";
import type { Item } from "./item";
import { Play } from "./play";

export class Practice extends Play {
  protected items(): readonly Item[] {
    const wanted = this.attempt.tries.at(-1) ?? this.attempt.items;
    return wanted.flatMap((id) => this.form.items.find((item) => item.id === id) ?? []);
  }

  protected override isOver(item: Item): boolean {
    return this.given(item) !== undefined;
  }

  protected showItem(item: Item): void {
    const given = this.given(item);
    item.controls.show(given?.chosen ?? this.chosen(item));
    item.mark(given?.chosen ?? null);
    this.askSure(!given);
    if (given) this.judged(item, given);
    else this.desk.board.label("check");
  }

  go(): void {
    const item = this.current;
    if (!item) return;
    if (!this.isOver(item)) this.check(item);
    else if (this.left().length) this.move(this.following(item));
    else this.finish();
  }

  private check(item: Item): void {
    const { board } = this.desk;
    const missing = item.controls.missing();
    if (missing) {
      board.say(board.words.say(missing));
      return;
    }
    const chosen = item.controls.chosen();
    const right = item.judge(chosen, board.spellings) !== "wrong";
    const { id, revision, framework, criterion } = item;
    this.record({
      kind: "answer", attempt: this.attempt.id, quiz: this.attempt.quiz, item: id, revision,
      framework, criterion, chosen, right, sure: this.sure(),
    });
    this.showItem(item);
    board.revealFeedback();
  }

  private judged(item: Item, { chosen }: Given): void {
    const { board } = this.desk;
    board.tell(feedback(item, chosen, item.judge(chosen, board.spellings), board.words));
    board.label(this.left().length ? "next" : "finish");
  }

  private finish(): void {
    this.record({ kind: "finish", attempt: this.attempt.id });
    this.desk.ended(this.attempt);
  }

  /** The judged answer of this try, if the item has not changed since. */
  private given(item: Item): Given | undefined {
    const given = this.attempt.given.at(-1)?.get(item.id);
    return given?.revision === item.revision ? given : undefined;
  }

  private left(): Item[] {
    return this.items().filter((item) => !this.isOver(item));
  }

  /** The next one without an answer, from here on and round again. */
  private following(item: Item): Item | undefined {
    const items = this.items();
    const at = items.indexOf(item);
    return [...items.slice(at + 1), ...items.slice(0, at)].find((each) => !this.isOver(each));
  }
}
