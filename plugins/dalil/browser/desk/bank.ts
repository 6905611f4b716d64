/** The question bank as the page holds it: frameworks, criteria and questions with their elements. */
import { find, findAll } from "../dom";

export interface Question {
  readonly key: string;
  readonly criterion: string;
  readonly element: HTMLElement;
  readonly ask: string;
  /** Said to the prospect; others are what the rep thinks about. */
  readonly isAloud: boolean;
}

export interface Criterion {
  readonly key: string;
  readonly framework: string;
  readonly concept: string;
  readonly letter: string;
  readonly name: string;
  readonly element: HTMLElement;
  readonly questions: readonly Question[];
}

export interface Framework {
  readonly id: string;
  readonly name: string;
  readonly element: HTMLElement;
  readonly criteria: readonly Criterion[];
}

export class Bank {
  readonly frameworks: readonly Framework[];
  readonly criteria: readonly Criterion[];
  readonly questions: readonly Question[];

  constructor(root: ParentNode) {
    this.frameworks = findAll(".dl-bank", HTMLElement, root).map(framework);
    this.criteria = this.frameworks.flatMap((each) => each.criteria);
    this.questions = this.criteria.flatMap((each) => each.questions);
  }

  framework(id: string): Framework | undefined {
    return this.frameworks.find((each) => each.id === id) ?? this.frameworks[0];
  }

  criterion(key: string): Criterion | undefined {
    return this.criteria.find((each) => each.key === key);
  }

  question(key: string): Question | undefined {
    return this.questions.find((each) => each.key === key);
  }
}

function framework(element: HTMLElement): Framework {
  const id = element.dataset["framework"] ?? "";
  return {
    id,
    name: text(".dl-bank__name", element),
    element,
    criteria: findAll(".dl-crit", HTMLElement, element).map((each) => criterion(each, id)),
  };
}

function criterion(element: HTMLElement, of: string): Criterion {
  const { dataset } = element;
  const key = keyOf(element);
  return {
    key,
    framework: of,
    concept: dataset["concept"] ?? "",
    letter: dataset["letter"] ?? "",
    name: text(".dl-crit__name", element),
    element,
    questions: findAll(".dl-q", HTMLElement, element).map((each) => ({
      key: each.id, criterion: key, element: each, ask: text("h4", each),
      isAloud: !("alone" in each.dataset),
    })),
  };
}

/** A criterion is called by its heading, whose address is its key. */
export function keyOf(criterion: Element): string {
  return criterion.getAttribute("aria-labelledby") ?? "";
}

export function text(selector: string, within: ParentNode): string {
  return find(selector, HTMLElement, within)?.textContent?.trim() ?? "";
}
