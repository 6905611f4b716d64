/** The result of an attempt on the page, as text and as a file. */
import { announce, find, findAll } from "../dom";
import type { Board } from "./board";
import { feedback } from "./feedback";
import type { Attempt } from "./history";
import type { Item } from "./item";
import { type Area, byFramework, last, type Mark, mark, type Score, standing } from "./marks";
import { save } from "../saving";
import { date, made, number, percent, plain } from "./words";

export class Result {
  private readonly isTest: boolean;
  private readonly mark: Mark;
  private readonly pass: number;
  private readonly element: HTMLElement;

  constructor(
    private readonly board: Board,
    readonly attempt: Attempt,
    private readonly items: readonly Item[],
    private readonly title: string,
  ) {
    this.isTest = board.root.dataset["mode"] === "test";
    this.mark = mark(attempt, items, this.isTest ? attempt.given.slice(0, 1) : attempt.given);
    this.pass = Number(board.root.dataset["pass"] ?? 0);
    this.element = board.part(".dl-result") ?? board.root;
  }

  show(): void {
    const { right, total, missed } = this.mark;
    this.say(".dl-result__quiz", this.title);
    this.say(".dl-result__score", this.board.words.say("score", { n: right, total }));
    this.say(".dl-result__verdict", this.verdict);
    this.say(".dl-result__first", this.first);
    this.say(".dl-result__date", date(this.attempt.finished));
    this.element.classList.toggle("is-passed", this.isPassed);
    const text = find(".dl-result__text", HTMLElement, this.element);
    if (text) text.hidden = true;
    this.showAreas();
    this.showReading();
    for (const item of this.items) this.showAnswer(item);
    const retry = this.board.button("retry");
    if (retry) retry.hidden = !missed.length;
  }

  get missed(): readonly string[] {
    return this.mark.missed;
  }

  async copy(): Promise<void> {
    const said = this.board.words;
    try {
      await navigator.clipboard.writeText(this.text());
      announce(said.say("copied"));
    } catch {
      announce(said.say("not-copied"));
      this.offer(this.text());
    }
  }

  /** The text to be copied by hand: without https there is no clipboard. */
  private offer(text: string): void {
    const field = find(".dl-result__text", HTMLTextAreaElement, this.element);
    if (!field) return;
    field.hidden = false;
    field.value = text;
    field.focus();
    field.select();
  }

  /** For machines: what an enablement manager may collect. */
  save(): void {
    const { right, total, first, areas, missed } = this.mark;
    const { quiz, form, started, finished } = this.attempt;
    const passed = this.pass ? { pass_mark: this.pass, passed: this.isPassed } : {};
    save(`dalil-${quiz}.json`, {
      format: "dalil-result", version: 1, name: this.name, quiz, form, title: this.title,
      started: new Date(started).toISOString(), finished: new Date(finished).toISOString(),
      right, total, right_at_first: first, ...passed,
      areas: areas.map((area) => ({ ...area, standing: standing(area) })), missed,
    });
  }

  private get isPassed(): boolean {
    return this.mark.right * 100 >= this.pass * this.mark.total;
  }

  private get verdict(): string {
    if (!this.pass) return "";
    const values = { percent: percent(this.pass / 100) };
    return this.board.words.say(this.isPassed ? "passed" : "failed", values);
  }

  private get first(): string {
    const { first, total, missed } = this.mark;
    if (!this.attempt.tries.length) return "";
    const n = this.isTest ? total - missed.length : first;
    return this.board.words.say(this.isTest ? "since-then" : "first-try", { n, total });
  }

  private get name(): string {
    return find("#dl-name", HTMLInputElement, this.element)?.value.trim() ?? "";
  }

  private say(selector: string, text: string): void {
    const part = find(selector, HTMLElement, this.element);
    if (!part) return;
    part.textContent = text;
    part.hidden = !text;
  }

  /** A body a framework: on paper they stand in two columns, none of them in both. */
  private showAreas(): void {
    const bodies = byFramework(this.areas).map(({ sum, parts }) =>
      made("tbody", "", this.row(sum, this.board.words.nameOf(sum.framework), "dl-areas__sum"),
        ...(sum.framework ? parts.map((part) => this.row(part, this.nameOf(part), "")) : [])));
    const areas = find(".dl-result__areas", HTMLElement, this.element);
    for (const old of findAll("tbody", HTMLElement, areas ?? this.element)) old.remove();
    find("table", HTMLElement, areas ?? this.element)?.append(...bodies);
    areas?.classList.toggle("is-long", bodies.length > 1);
  }

  /** In the order of the page; what is about a framework as a whole comes first. */
  private get areas(): Area[] {
    const { words } = this.board;
    const rank = ({ framework, criterion }: Area): number => words.rank(framework, criterion);
    return [...this.mark.areas].sort((one, other) => rank(one) - rank(other));
  }

  private nameOf({ framework, criterion }: Area): HTMLElement | null {
    const { words } = this.board;
    if (criterion) return words.nameOf(framework, criterion);
    return made("span", "", words.say("as-a-whole"));
  }

  private row(score: Score, name: HTMLElement | null, kind: string): HTMLElement {
    const head = made("th", "", name ?? "");
    head.scope = "row";
    const how = standing(score);
    const word = made("span", `dl-standing dl-standing--${how}`, this.board.words.word(how));
    const figure = made("bdi", "", `${number(score.right)} / ${number(score.total)}`);
    return made("tr", kind, head, made("td", "", figure), made("td", "", word));
  }

  /** The places where what was missed is explained, each once. */
  private reading(): HTMLAnchorElement[] {
    const links = this.items.filter(({ id }) => this.missed.includes(id)).map(({ read }) => read);
    const found = new Map(links.flatMap((link) => (link ? [[link.href, link]] : [])));
    return [...found.values()];
  }

  private showReading(): void {
    const part = find(".dl-result__read", HTMLElement, this.element);
    const links = this.reading();
    if (!part) return;
    part.hidden = !links.length;
    find("ul", HTMLElement, part)?.replaceChildren(...links.map((link) => {
      const where = find(".dl-item__title", HTMLElement, link);
      const copy = made("a", "", ...(where ?? link).cloneNode(true).childNodes);
      copy.href = link.href;
      return made("li", "", copy);
    }));
  }

  /** An item below the result: what was chosen, and all that is to be said about it. */
  private showAnswer(item: Item): void {
    const { board } = this;
    const given = last(this.attempt, item);
    const chosen = given?.chosen ?? [];
    item.controls.show(chosen);
    item.mark(chosen);
    for (const old of item.element.querySelectorAll(".dl-item__said")) old.remove();
    const verdict = item.judge(chosen, board.spellings);
    const said = feedback(item, chosen, verdict, board.words);
    if (!given) said.unshift(made("p", "dl-label", board.words.word("none")));
    item.element.append(made("div", "dl-item__said", ...said));
  }

  private text(): string {
    const { words } = this.board;
    const { right, total, missed } = this.mark;
    const rows = byFramework(this.areas).map(({ sum }) => this.line(sum));
    const parts = this.areas.filter(({ framework }) => framework).map((part) => this.line(part));
    const reading = this.reading().map((link) => `- ${plain(link)} ${link.href}`);
    const missing = this.items.filter(({ id }) => missed.includes(id))
      .map((item) => words.say("missed", { item: item.line }));
    return [
      this.title, ...(this.name ? [this.name] : []),
      `${words.say("date")}: ${date(this.attempt.finished)}`,
      words.say("score", { n: right, total }), ...[this.verdict, this.first].filter(Boolean),
      "", ...(rows.length > 1 ? rows : []), ...parts,
      ...(missing.length ? ["", ...missing, "", words.say("read-next"), ...reading] : []), "",
    ].join("\n");
  }

  private line(area: Area): string {
    const { words } = this.board;
    const own = area.criterion ? words.nameOf(area.framework, area.criterion) : null;
    const names = [words.nameOf(area.framework), own].map(plain).filter(Boolean).join(" – ");
    return `${names}: ${area.right}/${area.total} ${plain(words.word(standing(area)))}`;
  }
}
