/** The filter of a question bank: by words, in any spelling, and by criterion. */
import { find, findAll, tell } from "./dom";
import { fold } from "./fold";
import { pointedAt } from "./place";

interface Question {
  readonly element: HTMLElement;
  readonly criterion: string;
  readonly text: string;
}

interface Wanted {
  readonly words: readonly string[];
  readonly criteria: ReadonlySet<string>;
}

/** What a script may find in the history: its own, or anything else. */
type State = { readonly filter?: { readonly text?: unknown; readonly criteria?: unknown } } | null;

function question(element: HTMLElement): Question {
  return {
    element,
    criterion: element.dataset["criterion"] ?? "",
    text: ` ${fold(element.textContent ?? "")}`,
  };
}

function wanted(form: HTMLFormElement): Wanted {
  const text = find("input[type=search]", HTMLInputElement, form)?.value ?? "";
  const boxes = findAll("input[type=checkbox]:checked", HTMLInputElement, form);
  return {
    words: fold(text).split(" ").filter(Boolean),
    criteria: new Set(boxes.map((box) => box.value)),
  };
}

function matches(one: Question, { words, criteria }: Wanted): boolean {
  const asked = criteria.size === 0 || criteria.has(one.criterion);
  return asked && words.every((word) => one.text.includes(` ${word}`));
}

/** What was asked for stays with this entry of the history, so that Back brings it again. */
function keep(form: HTMLFormElement): void {
  const text = find("input[type=search]", HTMLInputElement, form)?.value ?? "";
  const { criteria } = wanted(form);
  history.replaceState({ ...history.state, filter: { text, criteria: [...criteria] } }, "");
}

function restore(form: HTMLFormElement): void {
  const { text, criteria } = (history.state as State)?.filter ?? {};
  const field = find("input[type=search]", HTMLInputElement, form);
  if (field && typeof text === "string") field.value = text;
  for (const box of findAll("input[type=checkbox]", HTMLInputElement, form)) {
    box.checked = Array.isArray(criteria) && criteria.includes(box.value);
  }
}

/** A section with no question left in it would be a heading over nothing. */
function hideEmptySections(): void {
  for (const section of findAll("main section", HTMLElement)) {
    const inside = findAll(".dl-question", HTMLElement, section);
    if (inside.length) section.hidden = inside.every((each) => each.hidden);
  }
}

function startFilter(form: HTMLFormElement): void {
  const questions = findAll(".dl-question", HTMLElement).map(question);
  const status = find("[role=status]", HTMLElement, form);

  const apply = (): void => {
    const now = wanted(form);
    for (const one of questions) one.element.hidden = !matches(one, now);
    hideEmptySections();
    const shown = questions.filter((one) => !one.element.hidden).length;
    if (status) tell(status, form, shown ? "count" : "none", { shown, total: questions.length });
    document.body.classList.toggle("dl-filtered", shown < questions.length);
  };

  const changed = (): void => {
    apply();
    keep(form);
  };

  /** Enter goes to the first answer; on a phone that also puts the keyboard away. */
  const goToFirst = (event: Event): void => {
    event.preventDefault();
    const first = questions.find((one) => !one.element.hidden)?.element;
    if (!first) return;
    first.tabIndex = -1;
    first.focus();
  };

  /** An address that points at a hidden question shows it again. */
  const reveal = (): void => {
    const target = pointedAt();
    if (!target?.closest("[hidden]")) return;
    form.reset();
    changed();
    target.scrollIntoView();
  };

  form.hidden = false;
  form.addEventListener("submit", goToFirst);
  form.addEventListener("input", changed);
  form.addEventListener("reset", () => setTimeout(changed));
  addEventListener("hashchange", reveal);
  // The address may be the same as before: then a click is all that tells.
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a[href*='#']")) setTimeout(reveal);
  });
  if (!location.hash) restore(form);
  apply();
}

for (const form of findAll("form.dl-filter", HTMLFormElement)) startFilter(form);
