/** What every script here needs of the page. Words come from the page, never from a script. */

/** The first match, or null; the type is checked, not believed. */
export function find<T extends Element>(
  selector: string,
  type: new () => T,
  within: ParentNode = document,
): T | null {
  const found = within.querySelector(selector);
  return found instanceof type ? found : null;
}

/** All matches of the type. */
export function findAll<T extends Element>(
  selector: string,
  type: new () => T,
  within: ParentNode = document,
): T[] {
  return [...within.querySelectorAll(selector)].filter((each): each is T => each instanceof type);
}

// In a right-to-left message the page isolates each Latin word, a placeholder's name too.
const PLACEHOLDER = /\{[\u2066-\u2069]*(\w+)[\u2066-\u2069]*\}/g;

/** A message with its {placeholders} filled in. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(PLACEHOLDER, (whole, name: string) => String(values[name] ?? whole));
}

/** Let `element` say `content`, in `language` where that is not the page's own, which is "". */
function speak(element: HTMLElement, language: string, content: readonly (Node | string)[]): void {
  const part = document.createElement("bdi"); // an element of its own: the other keeps its side
  if (language) Object.assign(part, { className: "dl-untranslated", lang: language, dir: "ltr" });
  part.append(...content);
  element.replaceChildren(...(language ? [part] : part.childNodes));
}

/** Let `element` say the message that `host` keeps under `name`; without one, nothing. */
export function tell(
  element: HTMLElement,
  host: HTMLElement | undefined,
  name: string,
  values: Readonly<Record<string, string | number>> = {},
): void {
  const message = fill(host?.dataset[name] ?? "", values);
  speak(element, host?.dataset[`${name}Lang`] ?? "", [message]);
}

let untranslated: ReadonlyMap<string, string> | undefined;

/** Let `element` say a text of the page, marked as the page marks it. `content` is how. */
export function put(
  element: HTMLElement, text: string, content: readonly (Node | string)[] = [text],
): void {
  untranslated ??= new Map(findAll(".dl-untranslated", HTMLElement)
    .map(({ textContent, lang }) => [(textContent ?? "").trim(), lang]));
  speak(element, untranslated.get(text) ?? "", content);
}

/** A click that means the page itself: with such a key, a link opens elsewhere. */
export function isPlain({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return !ctrlKey && !metaKey && !shiftKey;
}

/** Have a screen reader say `message`; the same message twice is said twice. */
export function announce(message: string): void {
  const status = find("#dl-status", HTMLElement);
  if (!status) return;
  status.textContent = "";
  requestAnimationFrame(() => (status.textContent = message));
}
