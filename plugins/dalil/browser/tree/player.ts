/** Decision trees: asked question by question, with the answers in the address. */
import { find, findAll } from "../dom";
import { push, said, watch } from "./address";
import {
  type Answers, type Arm, asked, type Branch, next, offered, open, possible, type Questions, read,
} from "./paths";
import { Results } from "./results";

class Player {
  private readonly questions: Questions;
  private readonly results: Results;
  private readonly root: Branch;
  private readonly arms: readonly Arm[];

  constructor(
    private readonly form: HTMLFormElement,
    private readonly drawing: HTMLElement,
    list: HTMLElement,
    private readonly prefix: string,
    private readonly advice: HTMLElement,
  ) {
    const fields = findAll("fieldset", HTMLFieldSetElement, form);
    this.questions = new Map(fields.map((each) => [each.name, each]));
    this.root = read(list, prefix, this.questions);
    this.arms = [...open(this.root, new Map())];
    for (const field of fields) complete(field, form);
    this.results = new Results(form, this.questions, this.root, prefix, advice);
  }

  start(): void {
    this.form.hidden = false;
    // Without a script the tree comes first.
    this.form.after(this.advice);
    // Where only the questions are wanted, the tree stands in for them without a script.
    const quiet = "quiet" in this.drawing.dataset;
    const heading = this.drawing.parentElement?.querySelector<HTMLElement>(":scope > h2");
    for (const each of [heading, this.drawing]) if (each && quiet) each.hidden = true;
    this.form.addEventListener("click", (event) => this.clicked(event));
    this.form.addEventListener("reset", () => this.go(new Map()));
    this.drawing.addEventListener("click", (event) => this.leafClicked(event));
  }

  /** Show what the address says, which points at `target`. The focus does not get lost. */
  addressChanged(target: string): void {
    const focused = document.activeElement !== document.body;
    const asking = this.show();
    const now = document.activeElement;
    if (focused && (now === document.body || !now?.checkVisibility())) this.focusOn(asking);
    const place = document.getElementById(target);
    if (place) this.results.reveal(place);
  }

  /** Answers to questions that are there, with values that are there; the rest is ignored. */
  private answers(): Map<string, string> {
    const given = said();
    const found = new Map<string, string>();
    for (const [attribute, field] of this.questions) {
      const value = given.get(this.prefix + attribute);
      if (value && offered(field).some((each) => each.value === value)) found.set(attribute, value);
    }
    for (const [attribute, value] of new URLSearchParams(this.form.dataset["given"])) {
      found.set(attribute, value);
    }
    return found;
  }

  private clicked({ target }: Event): void {
    const button = target instanceof Element ? target.closest("button") : null;
    const attribute = button?.closest("fieldset")?.name;
    if (!button || !attribute) return;
    const answers = this.answers();
    if (button.value) answers.set(attribute, button.value);
    else answers.delete(attribute);
    this.go(answers, button.value ? undefined : attribute);
  }

  /** A leaf of the tree answers all that leads to it. */
  private leafClicked(event: MouseEvent): void {
    const leaf = event.target instanceof Element ? event.target.closest("li > a") : null;
    if (!leaf || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const answers = this.answers();
    for (const { attribute, item, values } of this.arms) {
      const given = answers.get(attribute) ?? "";
      if (item.contains(leaf) && !values.includes(given)) answers.set(attribute, values[0] ?? "");
    }
    this.go(answers);
  }

  /** The answers as they stand in the address, always in the same order. */
  private parts(answers: Answers): string[] {
    const given = [...this.questions.keys()].filter((attribute) => answers.has(attribute));
    return given.map((attribute) => `${this.prefix}${attribute}=${answers.get(attribute) ?? ""}`);
  }

  /** Put the answers into the address, with those of other trees here, and show what follows. */
  private go(answers: Answers, again?: string): void {
    push(players.flatMap((each) => each.parts(each === this ? answers : each.answers())));
    const asking = this.show();
    for (const { item } of open(this.root, answers)) {
      const branch = find("details", HTMLDetailsElement, item);
      if (branch && answers.size) branch.open = true;
    }
    this.focusOn(again ?? asking);
  }

  /** Show what the answers lead to; the attribute that is asked next. */
  private show(): string | undefined {
    const answers = this.answers();
    const outcomes = possible(this.root, answers);
    const certain = outcomes.size === 1;
    const asking = certain ? undefined : next(this.root, answers);
    this.results.show(outcomes, !asking, answers);
    this.showQuestions(answers, asking, asking ? new Set() : this.results.mattering(outcomes));
    this.showPossible(outcomes, certain);
    this.showPath(answers);
    return asking;
  }

  /**
   * Answers stand as their questions follow each other, and last what is asked now. Questions that
   * do not decide stand below the result's name. What is moved loses the focus: see `focusOn`.
   */
  private showQuestions(
    answers: Answers, asking: string | undefined, mattering: ReadonlySet<string>,
  ): void {
    const more = find("details", HTMLDetailsElement, this.form);
    const status = find("[role=status]", HTMLElement, this.form);
    const onPath = asked(this.root, answers);
    const given = onPath.filter((each) => answers.has(each));
    if (more) more.hidden = true;
    for (const attribute of new Set([...given, ...answers.keys(), asking ?? "", ...this.questions.keys()])) {
      const field = this.questions.get(attribute);
      if (!field || !more) continue;
      const matters = mattering.has(attribute) && !onPath.includes(attribute);
      field.hidden = attribute !== asking && !answers.has(attribute) && !matters;
      showQuestion(field, answers.get(attribute));
      if (matters) {
        more.append(field);
        more.hidden = false;
      } else status?.before(field);
    }
  }

  private showPossible(outcomes: ReadonlySet<string>, certain: boolean): void {
    const [still, advice] = findAll("[role=status] > p", HTMLElement, this.form);
    if (still) still.hidden = certain;
    if (advice) advice.hidden = !certain;
    const names = [...outcomes].map((each) => this.results.name(each, "li"));
    find("[role=status] > ul", HTMLElement, this.form)?.replaceChildren(...names);
  }

  private showPath(answers: Answers): void {
    const onPath = new Set([...open(this.root, answers)].map((arm) => arm.item));
    const some = onPath.size < this.arms.length;
    for (const { item } of this.arms) {
      item.classList.toggle("dl-on", some && onPath.has(item));
      item.classList.toggle("dl-off", some && !onPath.has(item));
    }
  }

  /** The question about the attribute, then further questions once opened, then the result. */
  private focusOn(attribute: string | undefined): void {
    const field = this.questions.get(attribute ?? "")
      ?? find("details[open] > fieldset:not([hidden], .dl-done)", HTMLElement, this.form);
    const part = field ?? find(".dl-advice:not([hidden])", HTMLElement, this.advice);
    if (part) focusOn(find("legend, h3", HTMLElement, part), find(".dl-actions", HTMLElement, part) ?? part);
  }
}

/** Give a question what all questions have: "I don't know", and a way to change the answer. */
function complete(field: HTMLFieldSetElement, form: HTMLFormElement): void {
  const name = find("b", HTMLElement, field)?.cloneNode(true) as HTMLElement;
  name.className = "dl-hidden";
  for (const each of findAll("p[hidden] > button", HTMLButtonElement, form)) {
    const button = each.cloneNode(true) as HTMLButtonElement;
    field.append(button);
    if (button.value) continue;
    button.className = "dl-ask__change";
    button.append(" ", name);
  }
}

/** A question with its answers, or where one was given: that answer, and a way to change it. */
function showQuestion(field: HTMLFieldSetElement, answer: string | undefined): void {
  field.classList.toggle("dl-done", Boolean(answer));
  find("legend", HTMLElement, field)?.classList.toggle("dl-hidden", Boolean(answer));
  for (const part of findAll("b, p, .dl-ask__change", HTMLElement, field)) {
    part.hidden = (part.tagName === "P") === Boolean(answer);
  }
  for (const button of offered(field)) {
    button.disabled = button.value === answer;
    button.hidden = Boolean(answer) && !button.disabled;
  }
}

/** Focus the element, on the screen together with the `whole` that it belongs to. */
function focusOn(element: HTMLElement | null, whole: HTMLElement): void {
  if (!element) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  whole.scrollIntoView({ block: "nearest" });
  element.scrollIntoView({ block: "nearest" });
}

/** On paper every branch is open. */
function startPrinting(drawing: HTMLElement): void {
  let folded: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    folded = findAll("details:not([open])", HTMLDetailsElement, drawing);
    for (const each of folded) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of folded) each.open = false;
  });
}

function player(form: HTMLFormElement): Player[] {
  const { prefix = "", tree = prefix } = form.dataset;
  const drawing = find(`.dl-tree[data-tree="${tree}"]`, HTMLElement);
  const list = drawing && find("ul[data-ask]", HTMLElement, drawing);
  const advice = find(`section:has(> #${prefix}advice)`, HTMLElement);
  return drawing && list && advice ? [new Player(form, drawing, list, prefix, advice)] : [];
}

const players = findAll("form.dl-ask", HTMLFormElement).flatMap(player);
for (const each of players) each.start();
watch((target) => {
  for (const each of players) each.addressChanged(target);
});
for (const drawing of findAll(".dl-tree", HTMLElement)) startPrinting(drawing);
