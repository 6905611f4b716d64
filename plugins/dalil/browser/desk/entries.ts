/** What the desk's search can find: every question, and every criterion with its own flags. */
import { findAll } from "../dom";
import type { Part } from "../find/finder";
import { text, type Bank, type Criterion, type Framework, type Question } from "./bank";

export interface Entry {
  readonly framework: Framework;
  readonly criterion: Criterion;
  readonly question: Question | undefined;
  /** What one may hear, where the entry is that. */
  readonly objection: HTMLElement | undefined;
  readonly title: string;
  readonly parts: readonly Part[];
}

// How much a word counts, by where it stands.
const TITLE = 10;
const FLAG = 3;
const NAME = 3;
const OTHER = 1;

export function entriesOf(bank: Bank): Entry[] {
  return bank.frameworks.flatMap((framework) =>
    framework.criteria.flatMap((criterion) => [
      whole(framework, criterion),
      ...criterion.questions.map((question) => one(framework, criterion, question)),
      ...findAll("[data-objection]", HTMLElement, criterion.element)
        .map((each) => heard(framework, criterion, each)),
    ]),
  );
}

function one(framework: Framework, criterion: Criterion, question: Question): Entry {
  const { ask: title, element } = question;
  const parts: Part[] = [
    [title, TITLE],
    ...texts("li", element, FLAG),
    ...texts("p > span, dt, dd", element, OTHER),
    [criterion.name, NAME],
    [framework.name, OTHER],
  ];
  return { framework, criterion, question, objection: undefined, title, parts };
}

function whole(framework: Framework, criterion: Criterion): Entry {
  const { name: title, element } = criterion;
  const parts: Part[] = [
    [title, TITLE],
    [element.dataset["search"] ?? "", NAME],
    ...texts(".dl-crit__side li", element, FLAG),
    ...texts(".dl-crit__summary, .dl-bridge > span", element, OTHER),
    [framework.name, OTHER],
  ];
  return { framework, criterion, question: undefined, objection: undefined, title, parts };
}

function heard(framework: Framework, criterion: Criterion, objection: HTMLElement): Entry {
  const title = text(".dl-says", objection);
  const parts: Part[] = [
    [title, TITLE],
    ...texts(".dl-reply > span", objection, OTHER),
    [criterion.name, NAME],
    [framework.name, OTHER],
  ];
  return { framework, criterion, question: undefined, objection, title, parts };
}

function texts(selector: string, within: HTMLElement, weight: number): Part[] {
  return findAll(selector, HTMLElement, within).map((each) => [each.textContent ?? "", weight]);
}
