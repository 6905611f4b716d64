/** A quiz page: choose a form, play it, look at the result. The same attempt in every language. */
import { find, findAll } from "../dom";
import { Board, type Form } from "./board";
import { Exam } from "./exam";
import { type Attempt, running } from "./history";
import { Host } from "./host";
import { mark } from "./marks";
import { begin, type Play } from "./play";
import { Practice } from "./practice";
import { PATH } from "./site";
import { Store } from "./store";
import { plain } from "./words";

const SHOWN_AGAIN = 60 * 60 * 1000; // ms after which a result gives way to the next round
const MORE_TIME = 10; // minutes, as the button says

class Player extends Host {
  private readonly quiz: string;
  private readonly isTest: boolean;

  constructor(board: Board, store: Store) {
    super(board, store);
    this.quiz = board.root.dataset["quiz"] ?? "";
    this.isTest = board.root.dataset["mode"] === "test";
  }

  start(): void {
    this.listen();
    const attempt = running(this.history, this.quiz);
    const form = attempt && this.formOf(attempt);
    if (!form) this.choosing(false);
    else if (!attempt.finished) this.playing(form, attempt, false);
    else if (attempt.finished > Date.now() - SHOWN_AGAIN) this.show(form, attempt, false);
    else this.choosing(false);
    this.pointedAt();
  }

  protected formOf({ form, items }: Attempt): Form | undefined {
    const own = this.board.forms.find(({ number }) => number === form);
    own?.adopt(items);
    return own?.items.some(({ id }) => items.includes(id)) ? own : undefined;
  }

  protected titleOf(form: Form): string {
    const name = this.radioOf(form)?.closest("label")?.querySelector(".dl-round__name");
    return [this.board.root.dataset["title"], plain(name)].filter(Boolean).join(" · ");
  }

  protected playOf(form: Form, attempt: Attempt): Play {
    const isAgain = attempt.tries.length > 0;
    this.board.root.closest(".dl-page")?.classList.toggle("is-again", isAgain);
    return this.isTest && !isAgain ? new Exam(this, form, attempt) : new Practice(this, form, attempt);
  }

  protected override listen(): void {
    super.listen();
    const { board } = this;
    board.on("start", () => this.begin());
    board.on("next-round", () => this.begin());
    board.on("worksheet", () => print());
    for (const { section } of board.forms) this.listenTo(section);
    board.part(".dl-rounds")?.addEventListener("change", () => this.chose());
    addEventListener("hashchange", () => this.pointedAt());
    if (this.isTest) this.listenToExam();
    this.store.watchFor(() => this.follow());
  }

  /** Another tab has gone on with what is played here: so does this one. */
  private follow(): void {
    const { play } = this;
    const attempt = play && this.history.attempts.get(play.attempt.id);
    const form = attempt && attempt.touched !== play.attempt.touched && this.formOf(attempt);
    if (!form) return;
    play.stop();
    find("dialog", HTMLDialogElement)?.close();
    if (attempt.finished) this.show(form, attempt, false);
    else this.playing(form, attempt, false);
  }

  private listenToExam(): void {
    const { board } = this;
    const exam = (done: (exam: Exam) => void) => (): void => {
      if (this.play instanceof Exam) done(this.play);
    };
    const dialog = find("dialog", HTMLDialogElement, document);
    board.on("back", exam((each) => each.back()));
    board.on("flag", exam((each) => each.flag()));
    board.on("hand-in", exam((each) => each.ask()));
    board.on("more-time", exam((each) => each.moreTime(MORE_TIME)));
    board.on("no-timer", exam((each) => each.setTimer(0)));
    board.on("keep-on", () => dialog?.close());
    board.on("sure-hand-in", exam((each) => {
      dialog?.close();
      each.handIn();
    }));
    board.part(".dl-sure")?.addEventListener("change", exam((each) => each.changedSure()));
    find(".dl-sheet", HTMLElement, document)?.addEventListener("click", ({ target }) => {
      const to = target instanceof Element && target.closest<HTMLElement>("[data-to]");
      if (to && this.play instanceof Exam) this.play.goTo(to.dataset["to"] ?? "");
    });
  }

  protected choosing(focus: boolean): void {
    const { board } = this;
    board.show("choosing");
    const attempts = this.attempts();
    this.check(this.proposed(attempts));
    for (const form of board.forms) {
      const label = this.radioOf(form)?.closest("label");
      const state = label && find(".dl-round__state", HTMLElement, label);
      if (state) state.textContent = this.stateOf(form, attempts.get(form.number));
    }
    this.chose();
    if (focus) (this.rounds().find((radio) => radio.checked) ?? board.button("start"))?.focus();
  }

  private rounds(): HTMLInputElement[] {
    return findAll("[name=dl-round]", HTMLInputElement, document);
  }

  private radioOf(form: Form): HTMLInputElement | undefined {
    return this.rounds().find(({ value }) => value === String(form.number));
  }

  private check(form: Form | undefined): void {
    const radio = form && this.radioOf(form);
    if (radio) radio.checked = true;
  }

  /** The form that is chosen is the one that is printed. */
  private chose(): Form | undefined {
    const chosen = this.rounds().find((radio) => radio.checked)?.value;
    const form = this.board.forms.find(({ number }) => String(number) === chosen);
    if (form) this.board.choose(form);
    return form;
  }

  /** An address that points at a form, or into it, chooses it. */
  private pointedAt(): void {
    const target = document.getElementById(location.hash.slice(1));
    const form = this.board.forms.find(({ section }) => section.contains(target));
    if (!target || !form || this.board.state !== "choosing") return;
    this.check(form);
    this.chose();
  }

  /** The last attempt at each form. */
  private attempts(): Map<number, Attempt> {
    const own = [...this.history.attempts.values()].filter(({ quiz }) => quiz === this.quiz);
    return new Map(own.map((attempt) => [attempt.form, attempt]));
  }

  /** The next form that was not finished; when all were, the one that was longest ago. */
  private proposed(attempts: ReadonlyMap<number, Attempt>): Form | undefined {
    const finished = (form: Form): number => this.overAt(attempts.get(form.number));
    return [...this.board.forms].sort((one, other) => finished(one) - finished(other))[0];
  }

  /** When an attempt was over; what was missed in a test is tried again after that. */
  private overAt(attempt: Attempt | undefined): number {
    if (!attempt) return 0;
    return attempt.finished || (this.isTest && attempt.tries.length ? attempt.touched : 0);
  }

  private stateOf({ items }: Form, attempt: Attempt | undefined): string {
    if (!attempt) return "";
    const { words } = this.board;
    const { right, first, total } = mark(attempt, items);
    if (this.overAt(attempt)) return words.say("state-done", { n: this.isTest ? first : right, total });
    const n = this.isTest ? attempt.chosen.size : (attempt.given[0]?.size ?? 0);
    return words.say("state-open", { n, total });
  }

  private begin(): void {
    const form = this.chose();
    if (!form) return;
    this.result = undefined;
    const open = this.attempts().get(form.number);
    const isOpen = open && !this.overAt(open) && this.formOf(open);
    this.playing(form, isOpen ? open : begin(this.store, this.quiz, form.number, form.items), true);
    const timer = find("[name=dl-timer]", HTMLInputElement, document);
    const minutes = Number(this.board.root.dataset["minutes"] ?? 0);
    if (timer?.checked && this.play instanceof Exam && !isOpen) this.play.moreTime(minutes);
  }

  /** After a result: the round after this one, if there is one that was not finished yet. */
  protected override show(form: Form, attempt: Attempt, focus: boolean): void {
    super.show(form, attempt, focus);
    const attempts = this.attempts();
    const next = this.proposed(attempts);
    const button = this.board.button("next-round");
    const isOver = !next || next === form || this.overAt(attempts.get(next.number)) > 0;
    if (button) button.hidden = isOver;
    this.check(next);
  }
}

async function play(root: HTMLElement): Promise<void> {
  const board = new Board(root);
  new Player(board, await Store.open(PATH)).start();
}

const root = find(".dl-quiz", HTMLElement);
if (root) void play(root);
