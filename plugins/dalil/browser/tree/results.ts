/** What the results say about the answers: reasons and their conditions, second choices, changes. */
import { find, findAll } from "../dom";
import { type Answers, type Node, offered, outcomeAt, possible, type Questions } from "./paths";
import { type Condition, type State, stateOf, type Way, ways } from "./ways";

type Part = string | globalThis.Node;

/** What an item lists as its conditions, such as `market=b2b,b2c`. */
function conditions(item: HTMLElement): HTMLElement[] {
  return findAll("[data-when]", HTMLElement, item);
}

function condition(element: HTMLElement): Condition {
  const [attribute = "", values = ""] = (element.dataset["when"] ?? "").split("=");
  return { attribute, values: values.split(",") };
}

/** How all conditions stand together: as the worst of them, which the alphabet puts last. */
function standing(item: HTMLElement, answers: Answers): State {
  return conditions(item).map((each) => stateOf(condition(each), answers)).sort().at(-1) ?? "met";
}

function words(element: HTMLElement | null | undefined): globalThis.Node[] {
  return [...(element?.cloneNode(true).childNodes ?? [])];
}

function wrapped(tag: string, ...content: readonly Part[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...content);
  return element;
}

/** What each item brings, with `between` them. */
function joined(items: readonly Part[][], between: string): Part[] {
  return items.flatMap((item, index) => (index ? [between, ...item] : item));
}

/** The words of the form, in its order. */
const WORDS: readonly string[] = ["met", "not-asked", "not-known", "not-met", "better"];

/** A rule as the page lists it; the one with the lowest rank is the strongest. */
interface Rule {
  readonly item: HTMLElement;
  readonly outcome: string;
  readonly rank: number;
}

export class Results {
  private readonly sheets: readonly HTMLElement[];
  private readonly rules: readonly Rule[];

  /** `section` has all results, with their heading. */
  constructor(
    private readonly form: HTMLFormElement,
    private readonly questions: Questions,
    private readonly root: Node,
    private readonly prefix: string,
    private readonly section: HTMLElement,
  ) {
    this.sheets = findAll(".dl-advice", HTMLElement, section);
    this.rules = findAll("[data-rank]", HTMLElement, section)
      .map((item) => ({
        item,
        outcome: this.outcomeOf(item.closest(".dl-advice")),
        rank: Number(item.dataset["rank"]),
      }))
      .sort((one, other) => one.rank - other.rank);
  }

  /** Show the results named by `outcomes`; where nothing more is asked, they are the advice. */
  show(outcomes: ReadonlySet<string>, done: boolean, answers: Answers): void {
    this.section.hidden = !done;
    for (const sheet of this.sheets) sheet.hidden = !outcomes.has(this.outcomeOf(sheet));
    for (const item of findAll(".dl-why > li", HTMLElement, this.section)) this.mark(item, answers);
    this.showReasons(answers);
    this.showMixes(outcomes);
    const [outcome = ""] = outcomes;
    const certain = outcomes.size === 1;
    this.fill(0, certain ? this.others(outcome, answers) : []);
    this.fill(2, certain ? this.changes(outcome, answers) : []);
  }

  /**
   * Show the result that a link leads to, or all where it leads to their common heading. Beside
   * the advice it is shown whole, with what does not hold.
   */
  reveal(target: HTMLElement): void {
    if (!this.section.contains(target) || target.checkVisibility()) return;
    const one = this.sheets.find((each) => each.contains(target));
    for (const each of this.sheets) {
      each.hidden = Boolean(one) && each !== one && (this.section.hidden || each.hidden);
    }
    for (const each of findAll(":scope > ul > li", HTMLElement, one)) each.hidden = false;
    this.section.hidden = false;
    target.scrollIntoView();
  }

  /** The attributes on which cautions and combinations of the outcomes shown depend. */
  mattering(outcomes: ReadonlySet<string>): Set<string> {
    const items = [
      ...findAll(".dl-advice:not([hidden]) li:not([data-rank])", HTMLElement, this.section),
      ...this.mixes().filter((mix) => this.isOfOne(mix, outcomes)),
    ];
    return new Set(items.flatMap(conditions).map((each) => condition(each).attribute));
  }

  /** Show at each condition whether it is met; what does not hold is not shown. */
  private mark(item: HTMLElement, answers: Answers): void {
    for (const shown of conditions(item)) {
      const state = stateOf(condition(shown), answers);
      shown.dataset["state"] = state;
      find("small", HTMLElement, shown)?.remove();
      shown.append(" ", wrapped("small", ...this.word(state)));
    }
    item.hidden = standing(item, answers) === "not-met";
  }

  /** The reasons of a result: the rules that hold; where none does, those that may. */
  private showReasons(answers: Answers): void {
    const holding = this.rules.filter(({ item }) => standing(item, answers) === "met");
    for (const rule of this.rules) {
      const certain = holding.some(({ outcome }) => outcome === rule.outcome);
      if (certain) rule.item.hidden = !holding.includes(rule);
    }
  }

  private part(index: number): HTMLElement | undefined {
    return findAll(".dl-further > div", HTMLElement, this.section)[index];
  }

  private mixes(): HTMLElement[] {
    return findAll(":scope > ul > li", HTMLElement, this.part(1));
  }

  private showMixes(outcomes: ReadonlySet<string>): void {
    const mixes = this.mixes();
    for (const mix of mixes) if (!this.isOfOne(mix, outcomes)) mix.hidden = true;
    const part = this.part(1);
    if (part) part.hidden = mixes.every((mix) => mix.hidden);
  }

  /** Whether a combination is one of the outcomes with another. */
  private isOfOne(mix: HTMLElement, outcomes: ReadonlySet<string>): boolean {
    const ends = findAll("a", HTMLAnchorElement, mix);
    return ends.some((end) => outcomes.has(outcomeAt(end.hash, this.prefix)));
  }

  private fill(index: number, items: HTMLElement[]): void {
    const part = this.part(index);
    if (!part) return;
    part.lastElementChild?.replaceChildren(...items);
    part.hidden = !items.length;
  }

  /**
   * Each other outcome for which a rule holds; where there is none, for which one may hold, or
   * else the one that the fewest other answers would lead to. What a caution speaks against is
   * named only where nothing else is left, and what stands alone never.
   */
  private others(outcome: string, answers: Answers): HTMLElement[] {
    const every = ways(this.root, answers);
    every.delete(outcome);
    for (const sheet of findAll("[data-alone]", HTMLElement, this.section)) {
      if (!sheet.hidden) return []; // it is the advice
      every.delete(this.outcomeOf(sheet));
    }
    // What has no caution whose conditions the answers meet.
    const sound = [...every].filter(([each]) =>
      !findAll(`#${this.prefix}advice-${each} ~ ul > :not([data-rank]):has([data-when])`, HTMLElement)
        .some((item) => standing(item, answers) === "met"));
    const near = new Map(sound.length ? sound : every);
    const [nearest] = near.keys();
    const rules = this.rules.filter((rule) => near.has(rule.outcome));
    const found = (worst: State, then = answers): Rule[] =>
      rules.filter(({ item }) => standing(item, then) <= worst);
    const last = rules.filter((rule) => rule.outcome === nearest);
    const chosen = [found("met"), found("not-known")].find((each) => each.length) ?? last;
    return [...new Set(chosen.map((rule) => rule.outcome))].flatMap((each) => {
      const way = near.get(each) ?? [];
      const then = new Map(answers);
      for (const { attribute, values } of way) then.set(attribute, values.join());
      // The strongest that holds at the end of the way, or else may hold there.
      const rule = [...found("met", then), ...found("not-known", then)]
        .find((rule) => rule.outcome === each);
      return rule ? [this.other(each, rule.item, way)] : [];
    });
  }

  private other(outcome: string, rule: HTMLElement, way: Way): HTMLElement {
    const item = rule.cloneNode(true) as HTMLElement;
    item.hidden = false;
    const better = wrapped("div", ...this.word("better"), " ", ...joined(way.map((each) => this.said(each)), "; "));
    item.prepend(this.name(outcome), " ", better);
    return item;
  }

  /** A condition in the words of its question. */
  private said({ attribute, values }: Condition): Part[] {
    const field = this.questions.get(attribute);
    const labels = offered(field).filter(({ value }) => values.includes(value)).map(words);
    return [
      wrapped("span", ...words(field && find("b", HTMLElement, field))), ": ",
      ...joined(labels, " / "),
    ];
  }

  /** Single answers that rule the outcome out, and where they lead. */
  private changes(outcome: string, answers: Answers): HTMLElement[] {
    const found: HTMLElement[] = [];
    for (const attribute of answers.keys()) {
      for (const { value } of offered(this.questions.get(attribute))) {
        const outcomes = possible(this.root, new Map(answers).set(attribute, value));
        if (outcomes.has(outcome)) continue;
        const names = [...outcomes].map((each) => [this.name(each)]);
        // The arrow is mirrored in right-to-left text.
        const told = this.said({ attribute, values: [value] });
        found.push(wrapped("li", ...told, " › ", ...joined(names, " / ")));
      }
    }
    return found;
  }

  private word(name: string): globalThis.Node[] {
    return words(findAll("i", HTMLElement, this.form)[WORDS.indexOf(name)]);
  }

  private outcomeOf(sheet: Element | null): string {
    return outcomeAt(`#${sheet?.firstElementChild?.id ?? ""}`, this.prefix);
  }

  /** What an outcome is called, as the page writes it. */
  name(outcome: string, tag = "strong"): HTMLElement {
    return wrapped(tag, ...words(document.getElementById(`${this.prefix}advice-${outcome}`)));
  }
}
