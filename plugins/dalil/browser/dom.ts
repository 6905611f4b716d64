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

/** Have a screen reader say `message`; the same message twice is said twice. */
export function announce(message: string): void {
  const status = find("#dl-status", HTMLElement);
  if (!status) return;
  status.textContent = "";
  requestAnimationFrame(() => (status.textContent = message));
}
