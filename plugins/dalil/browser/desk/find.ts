/** The desk's search field: results as a list below it, chosen by keyboard or thumb. */
import { find, findAll, put, tell } from "../dom";
import { SHOWN_WORD, words } from "../fold";
import { Finder, type Match } from "../find/finder";
import type { Entry } from "./entries";

const MOST = 8;
const OWN_FRAMEWORK = 1.35;
const WHOLE_CRITERION = 0.85; // words to say are more often wanted than all of a letter
const NAMED = 12; // but not where its name is typed
const NAMED_ELSEWHERE = 1.3;

export class Find {
  readonly #input: HTMLInputElement | null;
  readonly #list: HTMLElement | null;
  readonly #rows: HTMLElement[] = [];
  #finder: Finder | undefined;
  #found: readonly Match[] = [];
  #active = 0;

  /** `framework` gives the one in use; `open` is called with what was chosen and the words found. */
  constructor(
    private readonly box: HTMLElement,
    private readonly entries: readonly Entry[],
    private readonly framework: () => string,
    private readonly open: (entry: Entry, terms: ReadonlySet<string>) => void,
  ) {
    this.#input = find("input", HTMLInputElement, box);
    this.#list = find("ul", HTMLElement, box);
    this.#input?.addEventListener("focus", () => this.prepare());
    this.#input?.addEventListener("input", () => this.#search());
    this.#input?.addEventListener("keydown", (event) => this.#key(event));
    this.#list?.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list?.addEventListener("click", (event) => this.#clicked(event));
    box.addEventListener("focusout", () => this.#show(false));
  }

  /** Build the index, once. */
  prepare(): void {
    if (this.#finder) return;
    this.#finder = new Finder(this.entries.map(({ parts }) => parts), document.documentElement.lang);
    setTimeout(() => this.#finder?.complete());
  }

  focus(): void {
    this.#input?.focus();
    this.#input?.select();
    if (this.#input?.value) this.#search();
  }

  clear(): void {
    if (this.#input) this.#input.value = "";
    this.box.classList.remove("is-empty");
    this.#show(false);
  }

  /** Open what is chosen in the list. Whether there was anything. */
  choose(): boolean {
    const match = this.#list?.hidden === false ? this.#found[this.#active] : undefined;
    const entry = match && this.entries[match.entry];
    if (!entry) return false;
    this.clear();
    this.open(entry, match.terms);
    return true;
  }

  #search(): void {
    this.prepare();
    const query = this.#input?.value ?? "";
    const own = this.framework();
    const asked = words(query);
    this.#found = this.#finder?.find(query, MOST, (place) => favour(this.entries[place], own, asked)) ?? [];
    this.#activate(0);
    this.#paint();
    const status = find("[role=status]", HTMLElement, this.box);
    const message = !query ? "" : this.#found.length ? "count" : "none";
    if (status) tell(status, this.box, message, { count: this.#found.length });
    this.box.classList.toggle("is-empty", query.trim() !== "" && !this.#found.length);
    this.#show(this.#found.length > 0);
  }

  /** The rows are kept and only their texts change: nothing is built while somebody types. */
  #paint(): void {
    this.#found.forEach(({ entry, terms }, place) => {
      const shown = this.entries[entry];
      if (shown) fillRow(this.#row(place), shown, terms);
    });
    this.#rows.forEach((row, place) => (row.hidden = place >= this.#found.length));
  }

  #row(place: number): HTMLElement {
    const known = this.#rows[place];
    if (known) return known;
    const template = find("template", HTMLTemplateElement, this.box);
    const row = template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
    row.id = `dl-found-${place}`;
    this.#rows[place] = row;
    this.#list?.append(row);
    return row;
  }

  #activate(place: number): void {
    this.#active = place;
    this.#rows.forEach((row, each) => row.setAttribute("aria-selected", String(each === place)));
    if (this.#found.length) this.#input?.setAttribute("aria-activedescendant", `dl-found-${place}`);
    else this.#input?.removeAttribute("aria-activedescendant");
  }

  #show(shown: boolean): void {
    if (this.#list) this.#list.hidden = !shown;
    this.#input?.setAttribute("aria-expanded", String(shown));
    if (shown) this.#activate(this.#active);
    else this.#input?.removeAttribute("aria-activedescendant");
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { key } = event;
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (step && this.#found.length) {
      this.#show(true);
      this.#activate((this.#active + step + this.#found.length) % this.#found.length);
    } else if (key === "Enter") this.choose();
    else if (key === "Escape") {
      if (this.#input?.value) this.clear();
      else this.#input?.blur();
    } else return;
    event.preventDefault();
  }

  #clicked({ target }: Event): void {
    const row = target instanceof Element ? target.closest("li") : null;
    if (!(row instanceof HTMLElement)) return;
    this.#active = this.#rows.indexOf(row);
    this.choose();
  }
}

/** How much an entry counts: what the call's own framework has comes first. */
function favour(entry: Entry | undefined, framework: string, asked: readonly string[]): number {
  if (!entry) return 0;
  const isOwn = entry.framework.id === framework;
  const own = isOwn ? OWN_FRAMEWORK : 1;
  if (entry.question || entry.objection) return own;
  const name = words(entry.title);
  if (!asked.every((word) => name.some((each) => each.startsWith(word)))) return own * WHOLE_CRITERION;
  return isOwn ? NAMED : NAMED_ELSEWHERE;
}

function fillRow(row: HTMLElement, entry: Entry, terms: ReadonlySet<string>): void {
  const [letter, title, where, also] = findAll("span, small", HTMLElement, row);
  if (!letter || !title || !where || !also) return;
  row.dataset["key"] = (entry.question ?? entry.criterion).key;
  row.dataset["heard"] = entry.objection?.dataset["objection"] ?? "";
  letter.textContent = entry.criterion.letter;
  const inTitle = highlight(title, entry.title, terms);
  where.textContent = entry.framework.name;
  if (entry.title !== entry.criterion.name) {
    const name = document.createElement("bdi");
    put(name, entry.criterion.name);
    where.append(" · ", name);
  }
  const other = inTitle ? "" : bestPart(entry, terms);
  also.hidden = !other;
  highlight(also, other, terms);
}

/** The text beside the title that holds most of what was searched for. */
function bestPart({ parts, criterion }: Entry, terms: ReadonlySet<string>): string {
  let best = "";
  let most = 0;
  for (const [text] of parts.slice(1, -1)) {
    if (text === criterion.name) continue;
    const held = new Set(words(text).filter((word) => terms.has(word))).size;
    if (held > most) [best, most] = [text, held];
  }
  return best;
}

/** `text` into `element`, what was found marked; whether anything was. */
function highlight(element: HTMLElement, text: string, terms: ReadonlySet<string>): boolean {
  const parts: Node[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(SHOWN_WORD)) {
    if (!words(word).some((each) => terms.has(each))) continue;
    const mark = document.createElement("mark");
    mark.textContent = word;
    parts.push(document.createTextNode(text.slice(end, index)), mark);
    end = index + word.length;
  }
  put(element, text, [...parts, text.slice(end)]);
  return parts.length > 0;
}
