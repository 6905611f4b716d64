/** The drawer of narrow screens: closed it is inert, open everything else is. */
import { find, findAll } from "./dom";

const WIDE = matchMedia("(min-width: 60em)");

export function startDrawer(): void {
  const drawer = find("#dl-drawer", HTMLElement);
  const button = find(".dl-menu-open", HTMLButtonElement);
  const close = find(".dl-drawer__close", HTMLButtonElement);
  if (!drawer || !button || !close) return;

  const show = (open: boolean): void => {
    drawer.classList.toggle("is-open", open);
    drawer.inert = !open;
    button.setAttribute("aria-expanded", String(open));
    for (const other of rest(drawer)) other.inert = open;
  };
  const dismiss = (): void => {
    if (!drawer.classList.contains("is-open")) return;
    show(false);
    button.focus();
  };

  show(false);
  button.addEventListener("click", () => {
    show(true);
    close.focus();
  });
  close.addEventListener("click", dismiss);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") dismiss();
  });
  // The rest is inert while the drawer is open, so a press outside lands on the page itself.
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Node && !drawer.contains(event.target)) dismiss();
  });
  drawer.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a")) show(false);
  });
  WIDE.addEventListener("change", () => show(false));
}

function rest(drawer: HTMLElement): HTMLElement[] {
  return findAll(":scope > *", HTMLElement, document.body).filter(
    (each) => each !== drawer && each.id !== "dl-status" && each.tagName !== "SCRIPT",
  );
}
