/** What the page says: patterns and words in its hidden lists. */
import { fill, find, findAll } from "../dom";

const IS_RTL = document.documentElement.dir === "rtl";
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Text that keeps its own direction, whatever stands around it. */
export function isolated(text: string): string {
  return IS_RTL || RTL.test(text) ? `\u2068${text}\u2069` : text;
}

/** Numbers and dates as the page's language writes them, with the digits that the site uses. */
const LANGUAGE = document.documentElement.lang;
const DIGITS = { numberingSystem: "latn" } as const;

export function number(value: number): string {
  return new Intl.NumberFormat(LANGUAGE, DIGITS).format(value);
}

export function percent(share: number): string {
  return new Intl.NumberFormat(LANGUAGE, { ...DIGITS, style: "percent" }).format(share);
}

export function date(time: number): string {
  const form = { ...DIGITS, dateStyle: "long", calendar: "gregory" } as const;
  return new Intl.DateTimeFormat(LANGUAGE, form).format(time);
}

/** What an element says, without what is only for the eye. */
export function plain(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

export class Words {
  private readonly patterns: ReadonlyMap<string, string>;

  constructor() {
    const said = findAll("[data-say]", HTMLElement);
    this.patterns = new Map(said.map((each) => [each.dataset["say"] ?? "", plain(each)]));
  }

  /** The pattern with that key, its places filled. */
  say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const shown = Object.entries(values).map(([name, value]): [string, string] => [
      name, typeof value === "number" ? number(value) : isolated(value),
    ]);
    // As a whole too: what is not translated runs from left to right on any page.
    return isolated(fill(this.patterns.get(key) ?? "", Object.fromEntries(shown)));
  }

  /** The word `key` as the page marks it, for use somewhere else. */
  word(key: string): HTMLElement {
    return copy(find(`[data-word="${key}"]`, HTMLElement));
  }

  /** What a framework, or one of its criteria, is called; null for what the page does not know. */
  nameOf(framework: string, criterion = ""): HTMLElement | null {
    const own = this.names()[this.rank(framework, criterion)];
    return own ? copy(own) : null;
  }

  /** Where the page names it: the order of frameworks, and of the criteria of each. -1 is nowhere. */
  rank(framework: string, criterion: string): number {
    return this.names().findIndex(
      ({ dataset }) =>
        dataset["framework"] === framework && (dataset["criterion"] ?? "") === criterion,
    );
  }

  private names(): HTMLElement[] {
    return findAll(".dl-quiz__words [data-framework]", HTMLElement);
  }
}

function copy(element: HTMLElement | null): HTMLElement {
  const made = document.createElement("span");
  made.append(...(element?.cloneNode(true).childNodes ?? []));
  return made;
}

/** An element with a class and content. */
export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, name: string, ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...content);
  return element;
}
