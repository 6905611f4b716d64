/** What practice and test have in common: an attempt at some items, one shown at a time. */
import { find, findAll } from "../dom";
import type { Board, Form } from "./board";
import { type Deed, fresh } from "./events";
import { type Attempt, fold } from "./history";
import type { Item } from "./item";
import type { Store } from "./store";

export interface Desk {
  readonly board: Board;
  readonly store: Store;
  isAskedHowSure(): boolean;
  /** Show the result of the attempt, which is over. */
  ended(attempt: Attempt): void;
}

export abstract class Play {
  protected current: Item | undefined;

  constructor(
    protected readonly desk: Desk,
    protected readonly form: Form,
    public attempt: Attempt,
  ) {}

  /** The items to be answered now, in their order. */
  protected abstract items(): readonly Item[];
  /** Show controls, feedback and buttons as the item needs them. */
  protected abstract showItem(item: Item): void;
  /** The button that goes on was pressed. */
  abstract go(): void;

  /** Go on where the attempt stands. The focus is taken only where the learner asked for it. */
  start(focus: boolean): void {
    const { board } = this.desk;
    board.choose(this.form);
    board.show("asking");
    const items = this.items();
    const item = items.find(({ id }) => id === this.attempt.at) ?? items[0];
    if (item) this.show(item, focus);
  }

  /** What is chosen changes: it is kept, and still there after a reload. */
  changed(): void {
    const item = this.current;
    if (!item || this.isOver(item)) return;
    const { id, revision } = item;
    const chosen = item.controls.chosen();
    if (chosen.join("\n") === this.chosen(item).join("\n")) return;
    this.record({ kind: "choose", attempt: this.attempt.id, item: id, revision, chosen });
  }

  /** It is laid aside, or over. */
  stop(): void {}

  protected isOver(_item: Item): boolean {
    return false;
  }

  protected move(item: Item | undefined): void {
    if (!item) return;
    this.record({ kind: "at", attempt: this.attempt.id, item: item.id });
    this.show(item, true);
  }

  protected show(item: Item, focus: boolean): void {
    const { board } = this.desk;
    const items = this.items();
    this.current = item;
    board.only(this.form, item);
    board.where(items.indexOf(item) + 1, items.length);
    board.tell([]);
    this.showItem(item);
    if (!focus) return;
    item.focus();
    board.root.scrollIntoView({ block: "start" });
  }

  /** What was chosen last, if the item has not changed since. */
  protected chosen(item: Item): readonly string[] {
    const last = this.attempt.chosen.get(item.id);
    return last?.revision === item.revision ? last.chosen : [];
  }

  /** Ask how sure the learner is, where they want that; `before` is what they have said. */
  protected askSure(ask: boolean, before?: boolean): void {
    const field = this.desk.board.part(".dl-sure");
    if (!field) return;
    field.hidden = !ask || !this.desk.isAskedHowSure();
    for (const radio of findAll("input", HTMLInputElement, field)) {
      radio.checked = before === (radio.value === "sure");
    }
  }

  protected sure(): boolean | null {
    const chosen = find(".dl-sure input:checked", HTMLInputElement);
    return chosen && chosen.value === "sure";
  }

  protected record(...deeds: Deed[]): void {
    void this.desk.store.record(...deeds);
    this.attempt = fold(this.desk.store.events).attempts.get(this.attempt.id) ?? this.attempt;
  }
}

/** The attempt that begins with these items. */
export function begin(store: Store, quiz: string, form: number, items: readonly Item[]): Attempt {
  const attempt = fresh();
  const deed = { kind: "start", attempt, quiz, form, items: items.map(({ id }) => id) } as const;
  void store.record(deed);
  const begun = fold(store.events).attempts.get(attempt);
  if (!begun) throw new Error("An attempt that has begun is known");
  return begun;
}
