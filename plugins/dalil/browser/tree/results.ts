/** What the results say about the answers: reasons and their conditions, second choices, changes. */
import { find, findAll } from "../dom";
import { type Answers, type Node, possible, UNKNOWN } from "./paths";

/** `market=b2b,b2c;deal=large` as the accepted values by attribute. */
function conditions(element: HTMLElement): [string, string[]][] {
  const parts = (element.dataset["when"] ?? "").split(";").filter(Boolean);
  return parts.map((part) => [part.split("=")[0] ?? "", (part.split("=")[1] ?? "").split(",")]);
}

function stateOf(accepted: readonly string[], answer: string | undefined): string {
  if (!answer || answer === UNKNOWN) return "not-asked";
  return accepted.includes(answer) ? "met" : "not-met";
}

function states(item: HTMLElement, answers: Answers): string[] {
  return conditions(item).map(([attribute, accepted]) => stateOf(accepted, answers.get(attribute)));
}

function words(element: HTMLElement | null | undefined): globalThis.Node[] {
  return [...(element?.cloneNode(true).childNodes ?? [])];
}

function wrapped(tag: string, content: readonly globalThis.Node[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...content);
  return element;
}

export class Results {
  private readonly sheets: readonly HTMLElement[];
  private readonly rules: readonly HTMLElement[];
  /** All results, with their heading; to stand right below the questions. */
  readonly section: HTMLElement | null | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly questions: ReadonlyMap<string, HTMLElement>,
    private readonly root: Node,
  ) {
    this.sheets = findAll(`.dl-advice[data-tree="${form.dataset["tree"] ?? ""}"]`, HTMLElement);
    this.section = this.sheets[0]?.closest("section")?.parentElement?.closest("section");
    this.rules = this.sheets
      .flatMap((sheet) => findAll("[data-rank]", HTMLElement, sheet))
      .sort((one, other) => Number(one.dataset["rank"]) - Number(other.dataset["rank"]));
  }

  /** Show the results named by `outcomes`; where nothing more is asked, they are the advice. */
  show(outcomes: ReadonlySet<string>, done: boolean, answers: Answers): void {
    if (this.section) this.section.hidden = !done;
    for (const sheet of this.sheets) {
      const outcome = sheet.dataset["outcome"] ?? "";
      this.around(sheet).hidden = !outcomes.has(outcome);
      for (const item of findAll(".dl-why > li", HTMLElement, sheet)) this.mark(item, answers);
      const certain = outcomes.size === 1;
      this.list(sheet, ".dl-advice__others", certain ? this.others(outcome, answers) : []);
      this.list(sheet, ".dl-advice__changes", certain ? this.changes(outcome, answers) : []);
    }
  }

  /** Show the result that a link leads to, or all where it leads to their common heading. */
  reveal(target: HTMLElement): void {
    if (!this.section?.contains(target) || target.checkVisibility()) return;
    const sheets = this.sheets.map((sheet) => this.around(sheet));
    const one = sheets.find((each) => each.contains(target));
    for (const each of sheets) each.hidden = one !== undefined && each !== one;
    this.section.hidden = false;
    target.scrollIntoView();
  }

  /** The attributes on which cautions and combinations of the outcomes depend. */
  mattering(outcomes: ReadonlySet<string>): Set<string> {
    const items = this.sheets
      .filter((sheet) => outcomes.has(sheet.dataset["outcome"] ?? ""))
      .flatMap((sheet) => findAll("[data-when]:not([data-rank])", HTMLElement, sheet));
    return new Set(items.flatMap((item) => conditions(item).map(([attribute]) => attribute)));
  }

  /** The first result shown: its heading, and the links that should be seen with it. */
  first(): [HTMLElement | null, HTMLElement | null] | undefined {
    const sheet = this.sheets.find((each) => !this.around(each).hidden);
    return sheet && [
      find("h2, h3", HTMLElement, this.around(sheet)),
      find(".dl-actions", HTMLElement, sheet),
    ];
  }

  private around(sheet: HTMLElement): HTMLElement {
    return sheet.closest("section") ?? sheet;
  }

  /** Show at each condition whether it is met; what does not hold steps back. */
  private mark(item: HTMLElement, answers: Answers): void {
    const found = states(item, answers);
    conditions(item).forEach(([attribute], index) => {
      const shown = find(`li[data-ask="${attribute}"]`, HTMLElement, item);
      if (shown) this.say(shown, found[index] ?? "");
    });
    const fails = found.includes("not-met");
    item.classList.toggle("dl-off", fails);
    if (!item.dataset["rank"]) item.hidden = fails;
  }

  private say(condition: HTMLElement, state: string): void {
    condition.dataset["state"] = state;
    find("small", HTMLElement, condition)?.remove();
    const word = words(find(`[data-state="${state}"]`, HTMLElement, this.form));
    condition.append(" ", wrapped("small", word));
  }

  private list(sheet: HTMLElement, selector: string, items: HTMLElement[]): void {
    const place = find(selector, HTMLElement, sheet);
    if (!place) return;
    find("ul", HTMLElement, place)?.replaceChildren(...items);
    place.hidden = !items.length;
  }

  /** The strongest rule for each other outcome that holds, then of each that may hold. */
  private others(outcome: string, answers: Answers): HTMLElement[] {
    const seen = new Set([outcome]);
    const found: HTMLElement[] = [];
    const may = this.rules.filter((rule) => !states(rule, answers).includes("not-met"));
    const holds = may.filter((rule) => !states(rule, answers).includes("not-asked"));
    for (const rule of [...holds, ...may]) {
      const other = rule.closest<HTMLElement>(".dl-advice")?.dataset["outcome"] ?? "";
      if (seen.has(other)) continue;
      seen.add(other);
      const copy = rule.cloneNode(true) as HTMLElement;
      copy.dataset["outcome"] = other;
      copy.prepend(this.name(other), " ");
      this.mark(copy, answers);
      found.push(copy);
    }
    return found;
  }

  /** Single answers that rule the outcome out, and where they lead. */
  private changes(outcome: string, answers: Answers): HTMLElement[] {
    const found: HTMLElement[] = [];
    for (const [attribute, answer] of answers) {
      const field = this.questions.get(attribute);
      if (!field || answer === UNKNOWN) continue;
      for (const button of findAll("button[value]", HTMLButtonElement, field)) {
        if (button.value === UNKNOWN || button.value === answer) continue;
        const outcomes = possible(this.root, new Map(answers).set(attribute, button.value));
        if (!outcomes.has(outcome)) found.push(this.change(field, button, outcomes));
      }
    }
    return found;
  }

  private change(field: HTMLElement, button: HTMLElement, outcomes: Iterable<string>): HTMLElement {
    const subject = wrapped("span", words(find(".dl-ask__name", HTMLElement, field)));
    const item = wrapped("li", [subject]);
    item.append(": ", wrapped("b", words(button)));
    let between = " › "; // mirrored in right-to-left text
    for (const outcome of outcomes) {
      item.append(between, this.name(outcome));
      between = " / ";
    }
    return item;
  }

  /** What an outcome is called, as the page writes it. */
  private name(outcome: string): HTMLElement {
    const name = find(`.dl-ask__possible [data-outcome="${outcome}"]`, HTMLElement, this.form);
    return wrapped("strong", words(name));
  }
}
