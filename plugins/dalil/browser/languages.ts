/** The language switch: the same page, at the same heading. */
import { find, findAll } from "./dom";
import { fragment } from "./place";

function keepPlace(event: Event): void {
  const link = event.currentTarget;
  if (link instanceof HTMLAnchorElement) link.hash = fragment();
}

function closeOnLeave(menu: HTMLDetailsElement): void {
  const summary = find("summary", HTMLElement, menu);
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    summary?.focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("focusout", (event) => {
    const next = event.relatedTarget;
    if (next instanceof Node && !menu.contains(next)) menu.open = false;
  });
}

export function startLanguages(): void {
  // `pointerdown` and `focus` too: a link opened in a new tab or copied is right as well.
  for (const link of findAll("a[hreflang]", HTMLAnchorElement)) {
    for (const type of ["click", "pointerdown", "focus"]) link.addEventListener(type, keepPlace);
  }
  const menu = find(".dl-languages", HTMLDetailsElement);
  if (menu) closeOnLeave(menu);
}
