/** What the page says: patterns in its attributes, words in its hidden list. */
import { fill, find, findAll } from "../dom";

/** A value keeps its own direction, whatever stands around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
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
  constructor(private readonly root: HTMLElement) {}

  /** The pattern `data-say-<key>`, its places filled. */
  say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const shown = Object.entries(values).map(([name, value]): [string, string] => [
      name, typeof value === "number" ? number(value) : isolated(value),
    ]);
    return fill(this.root.getAttribute(`data-say-${key}`) ?? "", Object.fromEntries(shown));
  }

  /** The word `key` as the page marks it, for use somewhere else. */
  word(key: string): HTMLElement {
    return copy(find(`[data-word="${key}"]`, HTMLElement, this.root));
  }

  /** What a framework, or one of its criteria, is called; null for what the page does not know. */
  nameOf(framework: string, criterion = ""): HTMLElement | null {
    const own = findAll("[data-framework]:not(.dl-item)", HTMLElement, this.root).find(
      ({ dataset }) =>
        dataset["framework"] === framework && (dataset["criterion"] ?? "") === criterion,
    );
    return own ? copy(own) : null;
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
