/** The words of a desk page, this one's or the same page's in another language. */
import { find } from "../dom";
import { Bank, text } from "./bank";

export class Words {
  readonly bank: Bank;

  constructor(readonly page: Document) {
    this.bank = new Bank(page);
  }

  get language(): string {
    return this.page.documentElement.lang;
  }

  /** The word of that name; "" where the page has none. */
  say(name: string): string {
    return text(`.dl-words [data-word="${name}"]`, this.page);
  }

  /** The name of a concept that is asked for before a lead is handed over. */
  concept(name: string): string {
    return text(`.dl-words [data-concept="${name}"]`, this.page);
  }

  verdict(name: string): string {
    return text(`[data-verdict="${name}"] strong`, this.page);
  }

  nextStep(verdict: string): string {
    return text(`[data-then="${verdict}"] p`, this.page);
  }

  /** A flag or an objection by its key, `bant--budget/green.approved-budget`. */
  evidence(key: string): string {
    const [criterion = "", name = ""] = key.split("/");
    const place = this.page.getElementById(criterion)?.closest(".dl-crit");
    const id = CSS.escape(name);
    const item = place?.querySelector(`[data-flag="${id}"], [data-objection="${id}"] > :first-child`);
    const told = item?.querySelector(".dl-tick__text") ?? item;
    return told?.textContent?.trim() ?? "";
  }

  /** The fields of the note, in their order. */
  get fields(): string[] {
    const words = find(".dl-words", HTMLElement, this.page);
    return (words?.dataset["fields"] ?? "").split(" ").filter(Boolean);
  }
}

const loaded = new Map<string, Promise<Words>>();

/** The words of the page at `address`. Rejects where it cannot be loaded. */
export function wordsFrom(address: string): Promise<Words> {
  const known = loaded.get(address);
  if (known) return known;
  const fresh = load(address);
  loaded.set(address, fresh);
  fresh.catch(() => loaded.delete(address)); // asked again, it may be there
  return fresh;
}

/** The page is read by the browser as a document that shows nothing and runs nothing. */
function load(address: string): Promise<Words> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.addEventListener("loadend", () => {
      if (request.status === 200 && request.responseXML) resolve(new Words(request.responseXML));
      else reject(new Error(String(request.status)));
    });
    request.open("GET", address);
    request.send();
  });
}
