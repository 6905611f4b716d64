/** The note for the CRM: shown, copied, printed, saved; in any language of the site. */
import { copyFrom } from "../clipboard";
import { announce, find, findAll } from "../dom";
import { save } from "../saving";
import { formatted } from "./formats";
import { note, type Field, type Told } from "./note";
import { wordsFrom, type Words } from "./words";

export class Handover {
  readonly #languages: HTMLSelectElement | null;
  readonly #formats: HTMLSelectElement | null;
  readonly #preview: HTMLTextAreaElement | null;
  readonly #printed: HTMLElement | null;
  #words: Words;
  #told: Told | undefined;

  constructor(panel: HTMLElement, private readonly own: Words) {
    this.#words = own;
    this.#languages = find(".dl-note__language", HTMLSelectElement, panel);
    this.#formats = find(".dl-note__format", HTMLSelectElement, panel);
    this.#preview = find(".dl-note__preview", HTMLTextAreaElement, panel);
    this.#printed = find(".dl-note__printed", HTMLElement, panel);
    this.#offerLanguages();
    this.#formats?.addEventListener("change", () => this.#show());
    this.#languages?.addEventListener("change", () => void this.#choose());
    addEventListener("beforeprint", () => this.#show());
  }

  refresh(told: Told): void {
    this.#told = told;
    this.#show();
  }

  /** Copy the note as it is now, for the clock runs on, and say so. */
  async copy(): Promise<void> {
    if (!this.#preview) return;
    this.#show();
    const done = await copyFrom(this.#preview);
    announce(this.own.say(done ? "copied" : "not-copied"));
  }

  /** Save the call as a file; it is made here and never sent. */
  download(): void {
    if (!this.#told) return;
    const { call, outcome } = this.#told;
    const { language } = this.#words;
    save("call.json", { call, verdict: outcome.verdict ?? null, language, note: this.#fields() });
  }

  #fields(): Field[] {
    return this.#told ? note(this.#told, this.#words, Date.now()) : [];
  }

  #show(): void {
    if (!this.#preview) return;
    this.#preview.value = formatted(this.#fields(), this.#formats?.value ?? "");
    if (this.#printed) this.#printed.textContent = formatted(this.#fields(), "plain");
    for (const each of [this.#preview, this.#printed]) {
      each?.setAttribute("lang", this.#words.language);
      each?.setAttribute("dir", this.#words.page.documentElement.dir);
    }
  }

  /** The languages of this page, as its own menu links to them. */
  #offerLanguages(): void {
    const links = findAll(".dl-languages a[hreflang]", HTMLAnchorElement);
    const options = links.map((link) => {
      const isOwn = link.hreflang === this.own.language;
      return new Option(link.textContent ?? "", isOwn ? "" : link.href, isOwn, isOwn);
    });
    this.#languages?.append(...options);
    const field = this.#languages?.closest("label");
    if (field) field.hidden = options.length < 2;
  }

  async #choose(): Promise<void> {
    const menu = this.#languages;
    const address = menu?.value ?? "";
    const words = address ? await wordsFrom(withoutFragment(address)).catch(() => null) : this.own;
    if (!menu || menu.value !== address) return; // another was chosen since
    this.#words = words ?? this.own;
    if (!words) {
      menu.value = "";
      announce(this.own.say("no-language"));
    }
    this.#show();
  }
}

/** The menu's links lead to the place where the reader is; the page is the same. */
function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = "";
  return url.href;
}
