/** A quiz page: choose a form, play it, look at the result. The same attempt in every language. */
import { find, findAll } from "../dom";
import { Board, type Form } from "./board";
import { Exam } from "./exam";
import { type Attempt, fold, type History, running } from "./history";
import { mark } from "./marks";
import { begin, type Desk } from "./play";
import { Practice } from "./practice";
import { Result } from "./result";
import { Store } from "./store";
import { plain } from "./words";

const SHOWN_AGAIN = 60 * 60 * 1000; // ms after which a result gives way to the next round
const MORE_TIME = 10; // minutes, as the button says

class Player implements Desk {
  private play: Practice | Exam | undefined;
  private result: Result | undefined;
  private readonly quiz: string;
  private readonly isTest: boolean;

  constructor(readonly board: Board, readonly store: Store) {
    this.quiz = board.root.dataset["quiz"] ?? "";
    this.isTest = board.root.dataset["mode"] === "test";
  }

  start(): void {
    this.listen();
    this.warn();
    this.store.watchFor(() => this.warn());
    const attempt = running(this.history, this.quiz);
    const form = attempt && this.formOf(attempt);
    if (!form) this.choosing(false);
    else if (!attempt.finished) this.playing(form, attempt, false);
    else if (attempt.finished > Date.now() - SHOWN_AGAIN) this.show(form, attempt, false);
    else this.choosing(false);
  }

  isAskedHowSure(): boolean {
    return this.history.preferences.get("sure") === "on";
  }

  ended(attempt: Attempt): void {
    const form = this.formOf(attempt);
    if (form) this.show(form, attempt, true);
  }

  private get history(): History {
    return fold(this.store.events);
  }

  private formOf({ form }: Attempt): Form | undefined {
    return this.board.forms.find(({ number }) => number === form);
  }

  private listen(): void {
    const { board } = this;
    board.on("start", () => this.begin());
    board.on("worksheet", () => print());
    board.on("go", () => this.play?.go());
    board.on("leave", () => this.leave());
    board.on("again", () => this.leave());
    board.on("retry", () => this.retry());
    board.on("next-round", () => this.begin());
    board.on("print-result", () => print());
    board.on("copy-result", () => void this.result?.copy());
    board.on("save-result", () => this.result?.save());
    this.listenToItems();
    this.listenToExam();
    this.listenToChoices();
  }

  private listenToItems(): void {
    for (const { section } of this.board.forms) {
      section.addEventListener("input", () => this.play?.changed());
      section.addEventListener("change", () => this.play?.changed());
      section.addEventListener("keydown", (event) => {
        const field = event.target instanceof HTMLInputElement && event.target.type === "text";
        if (!field || event.key !== "Enter" || event.isComposing || event.repeat) return;
        event.preventDefault();
        this.play?.go();
      });
    }
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
    find(".dl-sheet", HTMLElement, document)?.addEventListener("click", ({ target }) => {
      const to = target instanceof Element && target.closest<HTMLElement>("[data-to]");
      if (to && this.play instanceof Exam) this.play.goTo(to.dataset["to"] ?? "");
    });
  }

  private listenToChoices(): void {
    const sure = find("[name=dl-ask-sure]", HTMLInputElement, document);
    sure?.addEventListener("change", () =>
      void this.store.record({ kind: "prefer", name: "sure", value: sure.checked ? "on" : "off" }));
    this.board.part(".dl-rounds")?.addEventListener("change", () => this.chose());
  }

  private warn(): void {
    const notice = find(".dl-quiz__notice--lost > span", HTMLElement, document);
    if (notice) notice.hidden = this.store.isKept;
  }

  private choosing(focus: boolean): void {
    const { board } = this;
    this.play = undefined;
    board.show("choosing");
    const sure = find("[name=dl-ask-sure]", HTMLInputElement, document);
    if (sure) sure.checked = this.isAskedHowSure();
    const attempts = this.attempts();
    const proposed = this.proposed(attempts);
    for (const radio of this.rounds()) {
      const form = board.forms.find(({ number }) => String(number) === radio.value);
      radio.checked = form === proposed;
      const state = find(".dl-round__state", HTMLElement, radio.closest("label") ?? document);
      if (form && state) state.textContent = this.stateOf(form, attempts.get(form.number));
    }
    this.chose();
    if (focus) (this.rounds().find((radio) => radio.checked) ?? board.button("start"))?.focus();
  }

  private rounds(): HTMLInputElement[] {
    return findAll("[name=dl-round]", HTMLInputElement, document);
  }

  /** The form that is chosen is the one that is printed. */
  private chose(): Form | undefined {
    const chosen = this.rounds().find((radio) => radio.checked)?.value;
    const form = this.board.forms.find(({ number }) => String(number) === chosen);
    if (form) {
      this.board.choose(form);
      for (const item of form.items) {
        item.controls.show([]);
        item.mark(null);
      }
    }
    return form;
  }

  /** The last attempt at each form. */
  private attempts(): Map<number, Attempt> {
    const own = [...this.history.attempts.values()].filter(({ quiz }) => quiz === this.quiz);
    return new Map(own.map((attempt) => [attempt.form, attempt]));
  }

  private proposed(attempts: ReadonlyMap<number, Attempt>): Form | undefined {
    const finished = (form: Form): number => attempts.get(form.number)?.finished ?? 0;
    return [...this.board.forms].sort((one, other) => finished(one) - finished(other))[0];
  }

  private stateOf({ items }: Form, attempt: Attempt | undefined): string {
    if (!attempt) return "";
    const { words } = this.board;
    const { right, total } = mark(attempt, items);
    if (attempt.finished) return words.say("state-done", { n: right, total });
    const n = this.isTest ? attempt.chosen.size : (attempt.given[0]?.size ?? 0);
    return words.say("state-open", { n, total });
  }

  private begin(): void {
    const form = this.chose();
    if (!form) return;
    const open = this.attempts().get(form.number);
    if (open && !open.finished) {
      this.playing(form, open, true);
      return;
    }
    const attempt = begin(this.store, this.quiz, form.number, form.items);
    this.playing(form, attempt, true);
    const timer = find("[name=dl-timer]", HTMLInputElement, document);
    const minutes = Number(this.board.root.dataset["minutes"] ?? 0);
    if (timer?.checked && this.play instanceof Exam) this.play.setTimer(Date.now() + minutes * 60_000);
  }

  private playing(form: Form, attempt: Attempt, focus: boolean): void {
    for (const said of form.section.querySelectorAll(".dl-item__said")) said.remove();
    this.play = this.isTest ? new Exam(this, form, attempt) : new Practice(this, form, attempt);
    this.play.start(focus);
  }

  private leave(): void {
    const attempt = running(this.history, this.quiz);
    if (this.play instanceof Exam) this.play.stop();
    if (attempt) void this.store.record({ kind: "leave", attempt: attempt.id });
    this.choosing(true);
  }

  private show(form: Form, attempt: Attempt, focus: boolean): void {
    const { board } = this;
    this.play = undefined;
    const items = form.items.filter(({ id }) => attempt.items.includes(id));
    board.choose(form);
    board.only(form, null, items);
    const title = [board.root.dataset["title"], this.nameOf(form)].filter(Boolean).join(" · ");
    this.result = new Result(board, attempt, items, title);
    this.result.show();
    board.show("result");
    this.proposeNext(form);
    if (!focus) return;
    const heading = find("#dl-result", HTMLElement, document);
    heading?.focus({ preventScroll: true });
    board.part(".dl-result")?.scrollIntoView({ block: "start" });
  }

  private nameOf(form: Form): string {
    const radio = this.rounds().find(({ value }) => value === String(form.number));
    return plain(radio?.closest("label")?.querySelector(".dl-round__name"));
  }

  /** The round after this one, if there is one that was not finished yet. */
  private proposeNext(form: Form): void {
    const attempts = this.attempts();
    const next = this.proposed(attempts);
    const button = this.board.button("next-round");
    if (!button || !next) return;
    button.hidden = this.isTest || next === form || Boolean(attempts.get(next.number)?.finished);
    for (const radio of this.rounds()) radio.checked = radio.value === String(next.number);
  }

  private retry(): void {
    const attempt = running(this.history, this.quiz);
    const form = attempt && this.formOf(attempt);
    const items = this.result?.missed ?? [];
    if (!attempt || !form || !items.length) return;
    void this.store.record({ kind: "retry", attempt: attempt.id, items });
    const again = this.history.attempts.get(attempt.id);
    if (again) this.playing(form, again, true);
  }
}

/** Each site keeps its own: its assets' address tells it from others on the same host. */
const script = document.currentScript;
const path = script instanceof HTMLScriptElement ? new URL("./", script.src).pathname : "/";

async function play(root: HTMLElement): Promise<void> {
  const board = new Board(root);
  new Player(board, await Store.open(path)).start();
}

const root = find(".dl-quiz", HTMLElement);
if (root) void play(root);
