/** The review: items that are due, taken over from the pages they stand on. */
import { find, findAll } from "../dom";
import { Board, type Form } from "./board";
import { due, dueBetween, type Known, meanRetrievability, trueRetention } from "./cards";
import { knownOf, showDue } from "./due";
import { type Attempt, running } from "./history";
import { Host } from "./host";
import { bank, brought } from "./links";
import { begin, type Play } from "./play";
import { Practice } from "./practice";
import { PATH } from "./site";
import { Store } from "./store";
import { made, number, percent } from "./words";

const MOST = 20; // items in one sitting
const QUIZ = "review";

class Review extends Host {
  private readonly bank = bank();
  private form: Form | undefined;

  async start(): Promise<void> {
    this.listen();
    this.board.on("start", () => void this.begin());
    this.store.watchFor(() => this.showFigures());
    this.showFigures();
    const attempt = running(this.history, QUIZ);
    const isToday = attempt && !attempt.finished
      && new Date(attempt.touched).toDateString() === new Date().toDateString();
    if (isToday && (await this.bring(attempt.items))) this.playing(this.made(), attempt, false);
    else this.choosing(false);
  }

  protected formOf(): Form | undefined {
    return this.form;
  }

  protected titleOf(): string {
    return this.board.root.dataset["title"] ?? "";
  }

  protected playOf(form: Form, attempt: Attempt): Play {
    return new Practice(this, form, attempt);
  }

  protected choosing(focus: boolean): void {
    const { board } = this;
    board.show("choosing");
    this.showFigures();
    if (focus) board.part(".dl-due")?.focus();
  }

  protected override show(form: Form, attempt: Attempt, focus: boolean): void {
    super.show(form, attempt, focus);
    this.showFigures();
  }

  private get known(): Known[] {
    return knownOf(this.history, this.bank);
  }

  private async begin(): Promise<void> {
    const items = due(this.known, Date.now()).slice(0, MOST).map(({ item }) => item);
    if (!(await this.bring(items))) return;
    const form = this.made();
    this.playing(form, begin(this.store, QUIZ, 1, form.items), true);
  }

  private made(): Form {
    if (!this.form) throw new Error("Items are brought first");
    return this.form;
  }

  /** Bring the items onto this page; where that cannot be done, say so and link to their pages. */
  private async bring(ids: readonly string[]): Promise<boolean> {
    const items = await brought(ids, this.bank).catch(() => []);
    const isThere = items.length > 0;
    const notice = this.board.part(".dl-quiz__notice--away");
    if (notice) notice.hidden = isThere || !ids.length;
    const links = find(".dl-quiz-links", HTMLElement);
    if (links) links.hidden = isThere || !ids.length;
    if (isThere) this.place(items);
    return isThere;
  }

  private place(items: readonly HTMLElement[]): void {
    const list = find(".dl-review", HTMLElement);
    if (!list) return;
    list.hidden = false;
    const lines = items.map((item) => made("li", "", item));
    list.replaceChildren(made("ol", "dl-items", ...lines));
    if (!this.form) this.listenTo(list);
    this.board.playBelow(list);
    this.form = this.board.form(list);
  }

  private showFigures(): void {
    const known = this.known;
    const now = Date.now();
    showDue(this.board.words, known, this.board.button("start"));
    showForecast(known, now);
    const retention = trueRetention(this.history.answers, this.bank.revisions, now);
    showShare("retention", retention);
    showShare("retrievability", meanRetrievability(known, now));
    const again = this.board.button("again");
    if (again) again.hidden = !due(known, now).length;
  }
}

function showForecast(known: readonly Known[], now: number): void {
  for (const cell of findAll("[data-from]", HTMLElement)) {
    const [from, to] = [Number(cell.dataset["from"]), Number(cell.dataset["to"])];
    cell.textContent = number(dueBetween(known, now, from, to));
  }
}

function showShare(name: string, share: number | null): void {
  const cell = find(`[data-share="${name}"]`, HTMLElement);
  if (cell) cell.textContent = share === null ? "–" : percent(share);
}

async function review(root: HTMLElement): Promise<void> {
  await new Review(new Board(root), await Store.open(PATH)).start();
}

const root = find(".dl-quiz", HTMLElement);
if (root) void review(root);
