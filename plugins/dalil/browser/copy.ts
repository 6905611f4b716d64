/** Buttons and links that copy an address: `data-copied` is what is said when it is done. */
import { announce, findAll } from "./dom";

const SHOWN_FOR = 2000;

async function copy(source: HTMLElement, event: Event): Promise<void> {
  const target = source.getAttribute("href") ?? source.dataset["url"] ?? "";
  event.preventDefault();
  const address = new URL(target, location.href).href;
  history.replaceState(history.state, "", address);
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    return; // No clipboard on this page: the address bar has it.
  }
  announce(source.dataset["copied"] ?? "");
  source.classList.add("is-copied");
  setTimeout(() => source.classList.remove("is-copied"), SHOWN_FOR);
}

export function startCopying(): void {
  for (const source of findAll(".dl-copy", HTMLElement)) {
    source.hidden = false;
    source.addEventListener("click", (event) => void copy(source, event));
  }
}
