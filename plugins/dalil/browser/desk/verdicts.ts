/** The verdict as the page shows it, with what it rests on. */
import { find, findAll, put, tell } from "../dom";
import type { Call } from "./call";
import type { Outcome, Standing } from "./outcome";
import { line, missing, state } from "./note";
import type { Rules } from "./verdict";
import type { Words } from "./words";

export class Verdicts {
  readonly #policies: HTMLSelectElement | null;

  /** `choose` is called with the policy that is chosen, `go` with a criterion to go to. */
  constructor(
    private readonly panel: HTMLElement,
    choose: (policy: string) => void,
    go: (criterion: string) => void,
  ) {
    this.#policies = find(".dl-policy", HTMLSelectElement, panel);
    this.#policies?.addEventListener("change", () => choose(this.#policies?.value ?? ""));
    panel.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("li button") : null;
      if (button instanceof HTMLButtonElement) go(button.value);
    });
  }

  /** The policy that a call begins with; "" where there is none. */
  get first(): string {
    const first = this.#policies?.querySelector<HTMLOptionElement>("[selected]");
    return first?.value ?? this.#policies?.options[0]?.value ?? "";
  }

  /** The policy, or the first where the page has none of that name. */
  known(policy: string): string {
    if (this.#policies) this.#policies.value = policy;
    return this.#policies?.value || this.first;
  }

  rules(policy: string): Rules | undefined {
    const chosen = [...(this.#policies?.options ?? [])].find(({ value }) => value === policy);
    return chosen && (JSON.parse(chosen.dataset["rules"] ?? "null") as Rules);
  }

  /** Concepts to confirm before a lead is handed over. */
  get before(): string[] {
    return (this.#policies?.dataset["beforeSql"] ?? "").split(" ").filter(Boolean);
  }

  refresh({ policy, framework }: Call, outcome: Outcome, words: Words): void {
    if (this.#policies) this.#policies.value = policy;
    const text = find(".dl-policy__text", HTMLElement, this.panel);
    if (text) tell(text, this.#policies?.selectedOptions[0], "text");
    for (const each of findAll("[data-verdict], [data-then]", HTMLElement, this.panel)) {
      each.hidden = (each.dataset["verdict"] ?? each.dataset["then"]) !== outcome.verdict;
    }
    for (const button of findAll(".dl-go-on button", HTMLButtonElement, this.panel)) {
      button.hidden = button.dataset["after"] !== framework || !outcome.green.length
        || outcome.verdict === "disqualified"; // there is something to take along
    }
    this.panel.dataset["is"] = outcome.verdict ?? "";
    const stands = (each: Standing): HTMLElement => entry(each, words);
    const knows = (each: Standing): HTMLElement => plain(line(each, words));
    this.#list("against", outcome.red.map(stands));
    this.#list("for", outcome.green.map(stands));
    this.#list("missing", [
      ...outcome.missing.map((each) => (each.isElsewhere ? plain(missing(each, words)) : stands(each))),
      ...outcome.unasked.map((each) => plain(words.concept(each))),
    ]);
    this.#list("known", outcome.known.map(knows));
  }

  #list(part: string, items: readonly HTMLElement[]): void {
    const place = find(`.dl-verdict__${part}`, HTMLElement, this.panel);
    if (!place) return;
    place.hidden = !items.length;
    find("ul", HTMLElement, place)?.replaceChildren(...items);
  }
}

function entry(standing: Standing, words: Words): HTMLElement {
  const item = document.createElement("li");
  const button = document.createElement("button");
  const told = document.createElement("small");
  button.type = "button";
  button.value = standing.criterion.key;
  put(button, standing.criterion.name);
  put(told, state(standing, words));
  item.append(button, " ", told);
  return item;
}

function plain(text: string): HTMLElement {
  const item = document.createElement("li");
  put(item, text);
  return item;
}
