/** The call desk: brings the page's parts together around the call that is shown. */
import { find, isPlain, put } from "../dom";
import type { Criterion, Framework, Question } from "./bank";
import { Bar } from "./bar";
import * as calls from "./call";
import type { Call, State } from "./call";
import { Calls } from "./calls";
import { Card } from "./card";
import { entriesOf } from "./entries";
import { Find } from "./find";
import { Handover } from "./handover";
import { Help } from "./help";
import { Keeping } from "./keeping";
import { startKeys } from "./keys";
import { startLeaving } from "./leaving";
import { startNews } from "./news";
import { refreshNext } from "./next";
import { outcome } from "./outcome";
import type { Updates } from "../offline/updates";
import { nextQuestion } from "./suggestion";
import { tickOf } from "./ticks";
import { refreshTiles } from "./tiles";
import { Undo } from "./undo";
import { Verdicts } from "./verdicts";
import { Words } from "./words";

// Several sites may share one origin; the address of this site's own assets tells them apart.
const script = document.currentScript;
const PLACE = script instanceof HTMLScriptElement ? new URL("./", script.src).pathname : "/";
const WORKER = script?.dataset["worker"];
const MARKS: Readonly<Record<string, State>> = { "+": "green", "=": "green", ".": "unclear", "-": "red" };

class Desk {
  readonly #words = new Words(document);
  readonly #bank = this.#words.bank;
  readonly #calls = new Calls((call) => void this.#keeping.keep(call));
  readonly #card: Card;
  readonly #bar: Bar;
  readonly #find: Find;
  readonly #verdicts: Verdicts;
  readonly #handover: Handover;
  readonly #help: Help;
  readonly #keeping: Keeping;
  readonly #cleared: Undo;
  readonly #closed: Undo;
  readonly #updates: Updates | undefined;
  #next: Question | undefined;

  constructor(private readonly root: HTMLElement) {
    const entries = entriesOf(this.#bank);
    this.#card = new Card(this.#bank, root);
    this.#help = new Help(part(".dl-keys", root), PLACE);
    this.#find = new Find(part(".dl-find", root), entries, () => this.#calls.shown.framework,
      ({ criterion, question, objection }, terms) => {
        this.#look(criterion, question);
        if (!question) this.#card.point(terms, objection);
      });
    this.#verdicts = new Verdicts(part(".dl-verdict", root),
      (policy) => this.#change((call) => ({ ...call, policy })),
      (key) => this.#goTo(key));
    this.#handover = new Handover(part(".dl-hand-over", root), this.#words);
    this.#keeping = new Keeping(root, PLACE, this.#calls, {
      known: (call) => this.#known(call),
      changed: (id, call) => this.#show(() => this.#calls.replace(id, call)),
    }, this.#words.say("not-kept"));
    this.#cleared = new Undo(find(".dl-clear__undo", HTMLElement, root),
      () => find("[data-do=clear]", HTMLElement, root));
    this.#closed = new Undo(find(".dl-calls__undo", HTMLElement, root),
      () => find(".dl-calls__new", HTMLElement, root));
    this.#bar = new Bar(part(".dl-desk__bar", root), {
      show: (id) => this.#show(() => this.#calls.show(id)),
      add: () => this.#show(() => this.#calls.add(this.#calls.shown.framework, this.#calls.shown.policy)),
      close: () => this.#show(() => this.#close()),
      prospect: (prospect) => this.#change((call) => ({ ...call, prospect })),
      framework: (id) => this.#switch(id),
      clock: () => this.#change((call) => calls.toggleClock(call, Date.now())),
    });
    this.#updates = WORKER === undefined ? undefined : startNews(root, WORKER, PLACE);
    startLeaving(() => this.#keeping.wouldLose);
  }

  start(): void {
    const first = this.#bank.frameworks[0];
    if (!first) return;
    this.#calls.begin(first.id, this.#verdicts.first);
    this.#listen();
    for (const each of this.root.querySelectorAll<HTMLElement>(":scope > [hidden]:not(.dl-words)")) {
      each.hidden = false;
    }
    this.#showCall();
    this.#goToAddress(false);
    addEventListener("hashchange", () => this.#goToAddress(false));
    setInterval(() => this.#bar.tell(this.#calls.shown), 500);
    setTimeout(() => this.#find.prepare());
    void this.#bringBack();
    void this.#updates?.start();
  }

  /** Go on with the calls that were kept. */
  async #bringBack(): Promise<void> {
    const shown = await this.#keeping.start();
    this.#calls.settle();
    if (shown === undefined) return;
    // After a crash nobody knows which was shown: then the newest.
    this.#show(() => this.#calls.show(shown || (this.#calls.all.at(-1)?.id ?? "")));
    this.#goToAddress(isAgain());
  }

  /** A call that was kept, without a framework or policy that the page has no longer. */
  #known(call: Call): Call {
    const framework = this.#bank.framework(call.framework)?.id ?? "";
    return { ...call, framework, policy: this.#verdicts.known(call.policy) };
  }

  #listen(): void {
    this.root.addEventListener("click", (event) => this.#clicked(event));
    this.root.addEventListener("change", (event) => this.#ticked(event));
    const note = this.#note;
    note?.addEventListener("input", () =>
      this.#change((call) => calls.write(call, this.#own(this.#card.criterion), note.value)));
    this.root.addEventListener("keydown", (event) => this.#left(event));
    startKeys({
      letter: (letter) => this.#letter(letter),
      digit: (place) => this.#digit(place),
      flag: (place) => this.#flag(place),
      sign: (sign) => this.#sign(sign),
      enter: () => this.#suggest(),
      escape: () => this.#find.clear(),
    }, () => this.#help.usesSingleKeys);
  }

  /** Change the call that is shown, and show what that changes. */
  #change(change: (call: Call) => Call): void {
    this.#calls.change(change);
    this.#refresh();
  }

  #show(change: () => void): void {
    const before = this.#calls.shown;
    change();
    if (this.#calls.shown.id === before.id && this.#calls.shown.framework === before.framework) {
      this.#refresh();
    } else this.#showCall();
  }

  #showCall(): void {
    const framework = this.#bank.framework(this.#calls.shown.framework);
    const first = framework?.criteria[0];
    if (first) this.#card.show(first);
    this.#refresh();
  }

  #refresh(): void {
    const call = this.#calls.shown;
    const criteria = this.#bank.framework(call.framework)?.criteria ?? [];
    const found = outcome(call, criteria, this.#bank.criteria, this.#verdicts.rules(call.policy), this.#verdicts.before);
    const here = this.#own(this.#card.criterion);
    this.#next = nextQuestion(call, criteria, here);
    this.#updates?.hold(this.#calls.areUnderWay);
    this.#bar.refresh(this.#calls);
    refreshTiles(this.#bank, call, this.#words, here);
    this.#card.refresh(call, here);
    this.#verdicts.refresh(call, found, this.#words);
    const chip = find(".dl-chip-verdict", HTMLElement, this.root); // where the verdict is far below
    if (chip) put(chip, this.#words.verdict(found.verdict ?? ""));
    this.#handover.refresh({ call, outcome: found, next: found.verdict === "disqualified" ? "" : this.#next?.key ?? "" });
    refreshNext(this.root, this.#bank, this.#next, this.#card.criterion);
  }

  #clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const tile = target?.closest<HTMLAnchorElement>(".dl-tile");
    const button = target?.closest("button");
    if (tile && isPlain(event)) {
      event.preventDefault();
      this.#goTo(tile.hash.slice(1));
    } else if (button?.dataset["do"]) this.#do(button.dataset["do"]);
    else if (button?.closest(".dl-marks")) this.#mark(button.value);
    else if (button?.closest("h4")) this.#opened(button, event.detail === 0);
    else if (button?.closest(".dl-next-ask")) this.#suggest();
    else if (button?.closest(".dl-go-on")) {
      this.#switch(button.value);
      this.#card.focus();
    }
  }

  #do(what: string): void {
    if (what === "copy") void this.#handover.copy();
    else if (what === "download") this.#handover.download();
    else if (what === "print") print();
    else if (what === "clear") this.#clear();
    else if (what === "find") this.#find.focus(); // on a phone these are far
    else if (what === "next") this.#suggest();
    else if (what === "note") this.#note?.focus();
    else find(".dl-verdict", HTMLElement, this.root)?.scrollIntoView();
  }

  get #note(): HTMLTextAreaElement | null {
    return find(".dl-heard textarea", HTMLTextAreaElement, this.root);
  }

  /** A question is opened by hand. The key that opens, on the one that is open, goes on. */
  #opened(button: Element, byKey: boolean): void {
    const question = this.#bank.question(button.closest(".dl-q")?.id ?? "");
    if (byKey && question?.key === this.#card.question && this.#suggest()) return;
    const criterion = question && this.#bank.criterion(question.criterion);
    if (criterion) this.#look(criterion, question);
  }

  #ticked({ target }: Event): void {
    // Whoever chose a framework by hand goes on in the call; by key, one may choose further.
    if (target instanceof HTMLSelectElement && target.matches(".dl-frameworks:not(:focus-visible)")) this.#card.focus();
    const tick = target instanceof HTMLInputElement ? tickOf(target) : undefined;
    if (!tick) return;
    const change = tick.isFlag ? calls.tick : calls.object;
    this.#change((call) => change(this.#asking(call), this.#own(tick.criterion), tick.name));
  }

  /** A field is left for the card by Escape, and one of a single line by Enter. */
  #left(event: KeyboardEvent): void {
    const { key, target } = event;
    if (event.isComposing || !(target instanceof Element) || !target.matches("select, textarea, .dl-prospect")) return;
    if (key !== "Escape" && (key !== "Enter" || target.matches("textarea"))) return;
    event.preventDefault();
    this.#card.focus();
  }

  #mark(value: string): void {
    const key = this.#own(this.#card.criterion);
    this.#change((call) => value === "confirmed"
      ? calls.confirm(call, key)
      : calls.mark(this.#asking(call), key, value as State));
  }

  /** Whatever is heard answers the question that is open; the first answer starts the clock. */
  #asking(call: Call): Call {
    const begun = call.since || call.spent ? call : calls.toggleClock(call, Date.now());
    return this.#card.question ? calls.ask(begun, this.#card.question) : begun;
  }

  /** Where the call keeps what is heard of a criterion: another framework's is only looked at. */
  #own(key: string): string {
    const { concept } = this.#bank.criterion(key) ?? {};
    const own = this.#bank.framework(this.#calls.shown.framework)?.criteria ?? [];
    return (own.find((each) => each.key === key) ?? own.find((each) => each.concept === concept))?.key ?? key;
  }

  /** Go on with a criterion, of another framework too: the answers come along. */
  #go(criterion: Criterion, question?: Question): void {
    if (criterion.framework !== this.#calls.shown.framework) this.#switch(criterion.framework);
    this.#look(criterion, question);
  }

  /** Show a criterion, of another framework too: the call stays what it is. */
  #look(criterion: Criterion, question?: Question): void {
    this.#card.show(criterion, question);
    this.#refresh();
    this.#card.focus();
  }

  /**
   * An address may name a framework, criterion or question; what is heard never stands in one.
   * `isOld`: it has been followed before, and what the calls have become since counts more.
   */
  #goToAddress(isOld: boolean): void {
    const key = location.hash.slice(1);
    const question = this.#bank.question(key);
    const criterion = this.#bank.criterion(question?.criterion ?? key);
    const framework = this.#bank.frameworks.find(({ id }) => id === (criterion?.framework ?? key));
    const first = criterion ?? framework?.criteria[0];
    if (!framework || !first) return;
    if (framework.id !== this.#calls.shown.framework) {
      if (isOld) return;
      this.#turnTo(framework, !criterion);
    }
    this.#look(first, question);
  }

  /** A call that is under way keeps its framework: another is shown, or begins where that `mayAdd`. */
  #turnTo({ id }: Framework, mayAdd: boolean): void {
    const { shown, all } = this.#calls;
    const other = all.find(({ framework }) => framework === id);
    if (!calls.isUnderWay(shown)) this.#switch(id);
    else if (other) this.#show(() => this.#calls.show(other.id));
    else if (mayAdd) this.#show(() => this.#calls.add(id, shown.policy));
  }

  #goTo(key: string): void {
    const criterion = this.#bank.criterion(key);
    if (criterion) this.#go(criterion);
  }

  #switch(id: string): void {
    const framework = this.#bank.framework(id);
    if (!framework) return;
    this.#show(() => this.#calls.change((call) =>
      calls.switchTo(call, id, framework.criteria, this.#bank.criteria)));
  }

  #suggest(): boolean {
    const criterion = this.#next && this.#bank.criterion(this.#next.criterion);
    if (criterion) this.#go(criterion, this.#next);
    return criterion !== undefined;
  }

  /** The next criterion with that letter, after the one that is shown. */
  #letter(letter: string): void {
    const criteria = this.#bank.framework(this.#calls.shown.framework)?.criteria ?? [];
    const here = criteria.findIndex(({ key }) => key === this.#card.criterion);
    const order = [...criteria.slice(here + 1), ...criteria.slice(0, here + 1)];
    const alike = order.filter((each) => each.letter.startsWith(letter));
    const isThere = criteria[here]?.letter.startsWith(letter);
    const first = criteria.find((each) => each.letter.startsWith(letter));
    const target = isThere ? alike[0] : first;
    if (target) this.#go(target);
  }

  #digit(place: number): void {
    const question = this.#card.shown[place - 1];
    const criterion = question && this.#bank.criterion(question.criterion);
    if (criterion) this.#look(criterion, question);
  }

  #flag(place: number): void {
    this.#card.ticks[place - 1]?.box.click();
  }

  #sign(sign: string): boolean {
    const state = MARKS[sign];
    if (state) this.#mark(state);
    else if (sign === ",") this.#mark("confirmed");
    else if (sign === "/") this.#find.focus();
    else if (sign === "?") this.#help.show();
    else if (sign === ";") void this.#handover.copy();
    else if (sign === "'") this.#note?.focus();
    else return false;
    return true;
  }

  #close(): void {
    const gone = this.#calls.shown;
    this.#keeping.forget(gone);
    this.#calls.remove(gone.id);
    this.#closed.give(() => this.#show(() => this.#calls.reopen(gone)));
  }

  /** Remove everything. */
  #clear(): void {
    this.#closed.forget();
    this.#keeping.clear();
    const { id } = this.#calls.shown;
    const gone = this.#calls.clear();
    this.#find.clear();
    this.#showCall();
    this.#cleared.give(() => {
      this.#calls.restore(gone);
      this.#calls.show(id);
      this.#showCall();
    });
  }
}

/** Whether the page is loaded anew, or gone back to. */
function isAgain(): boolean {
  const [how] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return how?.type !== "navigate";
}

function part(selector: string, within: HTMLElement): HTMLElement {
  const found = find(selector, HTMLElement, within);
  if (!found) throw new Error(`the desk has no ${selector}`);
  return found;
}

const root = find(".dl-desk", HTMLElement);
if (root) new Desk(root).start();
