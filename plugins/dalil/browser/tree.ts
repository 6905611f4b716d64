/** A decision tree: asked question by question, with the answers in the address. */
import { find, findAll } from "./dom";

const UNKNOWN = "?";

type Answers = ReadonlyMap<string, string>;
type Node = Leaf | Branch;
interface Leaf {
  readonly outcome: string;
}
interface Branch {
  readonly attribute: string;
  readonly arms: readonly Arm[];
}
interface Arm {
  readonly values: readonly string[];
  readonly item: HTMLElement;
  readonly node: Node;
}

/** The tree that a list shows. Every word and every decision is in the page already. */
function read(list: HTMLElement): Branch {
  const arms = [...list.children].filter((each) => each instanceof HTMLElement).map((item) => {
    const below = find("ul", HTMLElement, item);
    const leaf = find("a[data-outcome]", HTMLElement, item);
    const node = below ? read(below) : { outcome: leaf?.dataset["outcome"] ?? "" };
    return { values: (item.dataset["values"] ?? "").split(" "), item, node };
  });
  return { attribute: list.dataset["ask"] ?? "", arms };
}

/** The arms that the answers leave open, from this node down. */
function* open(node: Node, answers: Answers): Generator<Arm> {
  if ("outcome" in node) return;
  const answer = answers.get(node.attribute);
  for (const arm of node.arms) {
    if (answer && answer !== UNKNOWN && !arm.values.includes(answer)) continue;
    yield arm;
    yield* open(arm.node, answers);
  }
}

function possible(root: Node, answers: Answers): Set<string> {
  const leaves = [...open(root, answers)].map((arm) => arm.node);
  return new Set(leaves.flatMap((node) => ("outcome" in node ? [node.outcome] : [])));
}

/** The attribute to ask next: the first on a path that is still open and has no answer. */
function next(root: Branch, answers: Answers): string | undefined {
  const branches = [root, ...[...open(root, answers)].map((arm) => arm.node)];
  return branches.flatMap((node) => ("outcome" in node ? [] : [node.attribute]))
    .find((attribute) => !answers.has(attribute));
}

/** `market=b2b,b2c;deal=large` as the accepted values by attribute. */
function conditions(element: HTMLElement): [string, string[]][] {
  const parts = (element.dataset["when"] ?? "").split(";").filter(Boolean);
  return parts.map((part) => [part.split("=")[0] ?? "", (part.split("=")[1] ?? "").split(",")]);
}

function stateOf(accepted: readonly string[], answer: string | undefined): string {
  if (!answer || answer === UNKNOWN) return "not-asked";
  return accepted.includes(answer) ? "met" : "not-met";
}

class Player {
  private readonly questions: ReadonlyMap<string, HTMLFieldSetElement>;
  private readonly sheets: readonly HTMLElement[];
  private readonly rules: readonly HTMLElement[];
  private readonly root: Branch;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly drawing: HTMLElement,
    list: HTMLElement,
  ) {
    this.root = read(list);
    const fields = findAll("fieldset", HTMLFieldSetElement, form);
    this.questions = new Map(fields.map((each) => [each.dataset["attribute"] ?? "", each]));
    this.sheets = findAll(`.dl-advice[data-tree="${form.dataset["tree"] ?? ""}"]`, HTMLElement);
    this.rules = this.sheets
      .flatMap((sheet) => findAll("[data-rank]", HTMLElement, sheet))
      .sort((one, other) => Number(one.dataset["rank"]) - Number(other.dataset["rank"]));
  }

  start(): void {
    this.form.hidden = false;
    this.form.after(...this.advice());
    // Only the questions are wanted, and they are there; without a script the tree stands in.
    this.drawing.hidden = "quiet" in this.drawing.dataset;
    this.form.addEventListener("click", (event) => this.clicked(event));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("reset", () => this.go(new Map(), true));
    this.drawing.addEventListener("click", (event) => this.leafClicked(event));
    addEventListener("hashchange", () => {
      if (!location.hash.slice(1) || location.hash.includes("=")) this.show(false);
    });
    addEventListener("beforeprint", () => this.unfold());
    this.show(false);
  }

  /** The results, to stand right below the questions: without a script the tree comes first. */
  private advice(): HTMLElement[] {
    const around = this.sheets[0]?.closest("section")?.parentElement?.closest("section");
    return around ? [around] : [];
  }

  /** Answers in the address, of attributes and values that are there; the rest is ignored. */
  private answers(): Map<string, string> {
    const prefix = this.form.dataset["prefix"] ?? "";
    const given = new URLSearchParams(location.hash.slice(1));
    const found = new Map<string, string>();
    for (const [attribute, field] of this.questions) {
      const value = given.get(prefix + attribute);
      if (value !== null && this.button(field, value)) found.set(attribute, value);
    }
    for (const [attribute, value] of new URLSearchParams(this.form.dataset["given"])) {
      found.set(attribute, value);
    }
    return found;
  }

  private button(field: HTMLElement, value: string): HTMLButtonElement | undefined {
    return findAll("button[value]", HTMLButtonElement, field).find((each) => each.value === value);
  }

  private clicked({ target }: Event): void {
    const button = target instanceof Element ? target.closest("button") : null;
    const attribute = button?.closest("fieldset")?.dataset["attribute"];
    if (!button || !attribute) return;
    const answers = this.answers();
    if (button.value) answers.set(attribute, button.value);
    else answers.delete(attribute);
    this.go(answers, true);
    if (!button.value) this.focusOn(this.questions.get(attribute));
  }

  /** A leaf of the tree answers all that leads to it. */
  private leafClicked(event: Event): void {
    const leaf = event.target instanceof Element ? event.target.closest("a[data-outcome]") : null;
    if (!leaf) return;
    event.preventDefault();
    const answers = this.answers();
    let item = leaf.closest<HTMLElement>("li[data-values]");
    while (item) {
      const attribute = item.parentElement?.dataset["ask"] ?? "";
      const values = (item.dataset["values"] ?? "").split(" ");
      if (!values.includes(answers.get(attribute) ?? "")) answers.set(attribute, values[0] ?? "");
      item = item.parentElement?.closest<HTMLElement>("li[data-values]") ?? null;
    }
    this.go(answers, true);
  }

  /** Put the answers into the address, always in the same order, and show what follows. */
  private go(answers: Answers, focus: boolean): void {
    const prefix = this.form.dataset["prefix"] ?? "";
    const others = location.hash.slice(1).split("&").filter((part) => {
      const name = part.split("=")[0] ?? "";
      return part.includes("=") && !(name.startsWith(prefix) && this.questions.has(name.slice(prefix.length)));
    });
    const own = [...this.questions.keys()]
      .filter((attribute) => answers.has(attribute))
      .map((attribute) => `${prefix}${attribute}=${answers.get(attribute) ?? ""}`);
    history.pushState(null, "", `#${[...(prefix ? others : []), ...own].join("&")}`);
    this.show(focus);
  }

  private show(focus: boolean): void {
    const answers = this.answers();
    const outcomes = possible(this.root, answers);
    const certain = outcomes.size === 1;
    const asking = certain ? undefined : next(this.root, answers);
    this.showQuestions(answers, asking, certain);
    this.showPossible(outcomes, certain);
    for (const section of this.advice()) section.hidden = !certain && Boolean(asking);
    this.showPath(answers);
    for (const sheet of this.sheets) this.showSheet(sheet, outcomes, certain || !asking, answers);
    if (focus) this.focusOn(asking ? this.questions.get(asking) : this.heading(outcomes));
  }

  private showQuestions(answers: Answers, asking: string | undefined, certain: boolean): void {
    const inTree = new Set([this.root, ...[...open(this.root, answers)].map((arm) => arm.node)]
      .flatMap((node) => ("outcome" in node ? [] : [node.attribute])));
    const extra = certain ? this.mattering(answers) : new Set<string>();
    for (const [attribute, field] of this.questions) {
      const answered = answers.has(attribute);
      const onPath = inTree.has(attribute) && this.onOpenPath(attribute, answers);
      field.hidden = attribute !== asking && !(answered && onPath) && !extra.has(attribute);
      field.classList.toggle("dl-done", answered && attribute !== asking);
      field.classList.toggle("dl-extra", extra.has(attribute) && !answered);
      for (const button of findAll("button[value]", HTMLButtonElement, field)) {
        button.setAttribute("aria-pressed", String(button.value === answers.get(attribute)));
      }
    }
    const more = find(".dl-ask__more", HTMLElement, this.form);
    const first = find(".dl-extra", HTMLElement, this.form);
    if (more) more.hidden = !first;
    if (more && first) first.before(more);
  }

  /** Whether the attribute is asked somewhere that the other answers still lead to. */
  private onOpenPath(attribute: string, answers: Answers): boolean {
    const others = new Map(answers);
    others.delete(attribute);
    const nodes = [this.root, ...[...open(this.root, others)].map((arm) => arm.node)];
    return nodes.some((node) => "attribute" in node && node.attribute === attribute);
  }

  /** Attributes outside the tree's path on which cautions and combinations of the result depend. */
  private mattering(answers: Answers): Set<string> {
    const [outcome] = possible(this.root, answers);
    const sheet = this.sheets.find((each) => each.dataset["outcome"] === outcome);
    const items = sheet ? findAll("[data-when]:not([data-rank])", HTMLElement, sheet) : [];
    return new Set(items.flatMap((item) => conditions(item).map(([attribute]) => attribute))
      .filter((attribute) => !this.onOpenPath(attribute, answers) || answers.has(attribute)));
  }

  private showPossible(outcomes: ReadonlySet<string>, certain: boolean): void {
    const place = find(".dl-ask__possible", HTMLElement, this.form);
    if (place) place.hidden = certain;
    for (const item of findAll("[data-outcome]", HTMLElement, this.form)) {
      item.hidden = !outcomes.has(item.dataset["outcome"] ?? "");
    }
  }

  private showPath(answers: Answers): void {
    const onPath = new Set([...open(this.root, answers)].map((arm) => arm.item));
    for (const item of findAll("li[data-values]", HTMLElement, this.drawing)) {
      item.classList.toggle("dl-on", answers.size > 0 && onPath.has(item));
      item.classList.toggle("dl-off", answers.size > 0 && !onPath.has(item));
    }
  }

  private showSheet(sheet: HTMLElement, outcomes: ReadonlySet<string>, done: boolean, answers: Answers): void {
    const outcome = sheet.dataset["outcome"] ?? "";
    const section = sheet.closest("section") ?? sheet;
    section.hidden = !(done && outcomes.has(outcome));
    if (section.hidden) return;
    for (const item of findAll(".dl-why > li", HTMLElement, sheet)) this.mark(item, answers);
    if (outcomes.size > 1) return;
    this.list(sheet, ".dl-advice__others", this.others(outcome, answers));
    this.list(sheet, ".dl-advice__changes", this.changes(outcome, answers));
  }

  /** Show at each condition whether it is met; what does not hold steps back. */
  private mark(item: HTMLElement, answers: Answers): void {
    const states = conditions(item).map(([attribute, accepted]) => {
      const state = stateOf(accepted, answers.get(attribute));
      const shown = find(`li[data-ask="${attribute}"]`, HTMLElement, item);
      if (shown) this.say(shown, state);
      return state;
    });
    const fails = states.includes("not-met");
    item.classList.toggle("dl-off", fails);
    if (!item.dataset["rank"]) item.hidden = fails;
  }

  private say(condition: HTMLElement, state: string): void {
    condition.dataset["state"] = state;
    find("small", HTMLElement, condition)?.remove();
    const word = document.createElement("small");
    word.append(...this.words(find(`[data-state="${state}"]`, HTMLElement, this.form)));
    condition.append(" ", word);
  }

  private list(sheet: HTMLElement, selector: string, items: HTMLElement[]): void {
    const place = find(selector, HTMLElement, sheet);
    const list = place && find("ul", HTMLElement, place);
    if (!place || !list) return;
    list.replaceChildren(...items);
    place.hidden = items.length === 0;
  }

  /** The strongest rule for each other outcome that holds, then of each that may hold. */
  private others(outcome: string, answers: Answers): HTMLElement[] {
    const seen = new Set([outcome]);
    const found: HTMLElement[] = [];
    const states = (rule: HTMLElement): string[] =>
      conditions(rule).map(([key, accepted]) => stateOf(accepted, answers.get(key)));
    const may = this.rules.filter((rule) => !states(rule).includes("not-met"));
    const holds = may.filter((rule) => !states(rule).includes("not-asked"));
    for (const rule of [...holds, ...may]) {
      const other = rule.closest<HTMLElement>(".dl-advice")?.dataset["outcome"] ?? "";
      if (seen.has(other)) continue;
      seen.add(other);
      const copy = rule.cloneNode(true) as HTMLElement;
      copy.removeAttribute("id");
      const name = document.createElement("strong");
      name.append(...this.name(other));
      copy.prepend(name, " ");
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

  private change(field: HTMLElement, button: HTMLElement, outcomes: ReadonlySet<string>): HTMLElement {
    const item = document.createElement("li");
    const subject = document.createElement("span");
    subject.append(...this.words(find(".dl-ask__name", HTMLElement, field)));
    const answer = document.createElement("b");
    answer.append(...this.words(button));
    item.append(subject, ": ", answer);
    for (const outcome of outcomes) {
      const name = document.createElement("strong");
      name.append(...this.name(outcome));
      item.append(" ", name);
    }
    return item;
  }

  /** What an outcome is called, as the page writes it. */
  private name(outcome: string): globalThis.Node[] {
    return this.words(find(`li[data-outcome="${outcome}"]`, HTMLElement, this.form));
  }

  private words(element: HTMLElement | null): globalThis.Node[] {
    return [...(element?.cloneNode(true).childNodes ?? [])];
  }

  private heading(outcomes: ReadonlySet<string>): HTMLElement | undefined {
    const [first] = outcomes;
    const sheet = this.sheets.find((each) => each.dataset["outcome"] === first);
    const section = sheet?.closest("section");
    return (section && find("h2, h3", HTMLElement, section)) ?? undefined;
  }

  private focusOn(element: HTMLElement | undefined): void {
    const target = (element && find("legend", HTMLElement, element)) ?? element;
    if (!target) return;
    target.tabIndex = -1;
    target.focus();
  }

  private unfold(): void {
    for (const each of findAll("details", HTMLDetailsElement, this.drawing)) each.open = true;
  }
}

for (const form of findAll("form.dl-ask", HTMLFormElement)) {
  const drawing = find(`.dl-tree[data-tree="${form.dataset["tree"] ?? ""}"]`, HTMLElement);
  const list = drawing && find("ul[data-ask]", HTMLElement, drawing);
  if (drawing && list) new Player(form, drawing, list).start();
}
