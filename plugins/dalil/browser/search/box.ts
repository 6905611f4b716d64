/** The search box. The worker and the index are loaded when the box first gets the focus. */
import { find, findAll, tell } from "../dom";
import type { Answer, Request } from "./messages";
import { item } from "./results";

interface Parts {
  readonly box: HTMLElement;
  readonly input: HTMLInputElement;
  readonly output: HTMLElement;
  readonly count: HTMLElement;
  readonly list: HTMLElement;
  readonly opener: HTMLButtonElement;
  readonly closer: HTMLButtonElement;
}

const NARROW = matchMedia("(max-width: 59.99em)");

function parts(): Parts | null {
  const box = find("#dl-search", HTMLElement);
  const input = find("#dl-search-input", HTMLInputElement);
  const output = find(".dl-search__output", HTMLElement);
  const count = find(".dl-search__count", HTMLElement);
  const list = find(".dl-search__results", HTMLElement);
  const opener = find(".dl-search-open", HTMLButtonElement);
  const closer = find(".dl-search-close", HTMLButtonElement);
  if (!box || !input || !output || !count || !list || !opener || !closer) return null;
  return { box, input, output, count, list, opener, closer };
}

class SearchBox {
  readonly #parts: Parts;
  readonly #root: URL;
  #worker: Worker | undefined;

  constructor(found: Parts) {
    this.#parts = found;
    this.#root = new URL(found.box.dataset["root"] ?? ".", location.href);
    this.#listen();
  }

  #listen(): void {
    const { box, input, opener, closer } = this.#parts;
    input.addEventListener("focus", () => this.#load());
    for (const type of ["input", "click"]) input.addEventListener(type, () => this.#ask());
    box.addEventListener("submit", (event) => this.#submit(event));
    box.addEventListener("keydown", (event) => this.#key(event));
    box.addEventListener("focusout", (event) => this.#leave(event));
    opener.addEventListener("click", () => this.#open());
    closer.addEventListener("click", () => this.#close());
    addEventListener("keydown", (event) => this.#shortcut(event));
    document.addEventListener("pointerdown", ({ target }) => {
      if (target instanceof Node && !box.contains(target)) this.#show(false);
    });
    // Turned to a wide screen, the open box covers nothing any more.
    NARROW.addEventListener("change", () => this.#close(false));
    // A result on this very page only moves the page.
    this.#parts.list.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("a")) this.#close(false);
    });
  }

  #load(): void {
    if (this.#worker) return;
    const { box } = this.#parts;
    try {
      this.#worker = new Worker(box.dataset["worker"] ?? "");
    } catch {
      return this.#fail(); // From a file there are no workers.
    }
    this.#worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => this.#hear(data));
    this.#worker.addEventListener("error", () => this.#fail());
    this.#send({ index: new URL(box.dataset["index"] ?? "", location.href).href });
    if (this.#parts.input.value) this.#ask(); // Typed before the script was there.
  }

  /** Say so, and try again when the box next gets the focus. */
  #fail(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#say("failed");
  }

  #send(request: Request): void {
    this.#worker?.postMessage(request);
  }

  #ask(): void {
    const { input, list } = this.#parts;
    const query = input.value.trim();
    if (query && !list.childElementCount) this.#say(this.#worker ? "loading" : "failed");
    this.#send({ query });
    this.#show(query !== "");
  }

  #hear(answer: Answer): void {
    if ("failed" in answer) return this.#fail();
    if ("ready" in answer) return;
    if (answer.query !== this.#parts.input.value.trim()) return; // Typed on in the meantime.
    const { box, list } = this.#parts;
    box.dataset["answered"] = answer.query;
    const items = answer.results.map((result) => item(result, this.#root));
    list.replaceChildren(...items);
    this.#say(!answer.query ? "" : items.length ? "count" : "none", { count: answer.total });
  }

  /** The message of that name; "" is none. */
  #say(name: string, values: Readonly<Record<string, number>> = {}): void {
    tell(this.#parts.count, this.#parts.box, name, values);
  }

  #show(shown: boolean): void {
    this.#parts.output.hidden = !shown;
  }

  #open(): void {
    const { box, input, opener } = this.#parts;
    box.classList.add("is-open");
    opener.setAttribute("aria-expanded", "true");
    if (NARROW.matches) this.#setRestInert(true);
    input.focus();
  }

  #close(refocus = true): void {
    const { box, opener, input } = this.#parts;
    const wasOpen = box.classList.contains("is-open");
    box.classList.remove("is-open");
    opener.setAttribute("aria-expanded", "false");
    this.#setRestInert(false);
    this.#show(false);
    if (!refocus) return;
    if (wasOpen && NARROW.matches) opener.focus();
    else input.focus();
  }

  /** On a narrow screen the open box covers the page: what is covered must not get the focus. */
  #setRestInert(inert: boolean): void {
    const { box } = this.#parts;
    const header = box.closest("header");
    const beside = findAll(":scope > *", HTMLElement, document.body).filter((each) => each !== header);
    const within = box.parentElement ? findAll(":scope > *", HTMLElement, box.parentElement) : [];
    for (const other of [...beside, ...within.filter((each) => each !== box)]) {
      if (other.id !== "dl-drawer" && other.id !== "dl-status") other.inert = inert;
    }
  }

  #submit(event: Event): void {
    event.preventDefault();
    find("a", HTMLAnchorElement, this.#parts.list)?.click();
  }

  #leave({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.#parts.box.contains(relatedTarget)) this.#show(false);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.preventDefault();
      this.#close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.#parts.input.value) this.#show(true);
      this.#move(event.key === "ArrowDown" ? 1 : -1);
    }
  }

  /** From the field into the results and back. */
  #move(step: number): void {
    const { input, list } = this.#parts;
    const stops: HTMLElement[] = [input, ...findAll("a", HTMLAnchorElement, list)];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    stops[Math.min(Math.max(here + step, 0), stops.length - 1)]?.focus();
  }

  /** "/" opens the search, unless something is being typed or the page has its own use for it. */
  #shortcut(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    const busy = event.target instanceof Element && event.target.closest("input, textarea, select");
    if (event.key !== "/" || busy || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#open();
  }
}

export function startSearch(): void {
  const found = parts();
  if (found) new SearchBox(found);
}
