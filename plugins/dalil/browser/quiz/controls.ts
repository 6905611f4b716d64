/** The controls of an item, by its form: what is chosen, in one shape for all of them. */
import { find, findAll } from "../dom";
import { number, plain } from "./words";

/** Where a moved entry now stands, for a live region. */
export type Told = (option: string, place: number, total: number) => void;

export interface Controls {
  /** Ids of options in the order of the answer; for a short answer, what was written. */
  chosen(): string[];
  show(chosen: readonly string[]): void;
  /** Which message asks for what is missing; "" where nothing is. */
  missing(): "" | "choose-first" | "choose-every" | "write-first";
  lock(locked: boolean): void;
}

export function controls(element: HTMLElement, told: Told): Controls {
  switch (element.dataset["form"]) {
    case "order":
      return new Order(element, told);
    case "match":
      return new Match(element);
    case "short":
      return new Short(element);
    default:
      return new Choice(element);
  }
}

class Choice implements Controls {
  private readonly radios: readonly HTMLInputElement[];

  constructor(element: HTMLElement) {
    this.radios = findAll("input[type=radio]", HTMLInputElement, element);
  }

  chosen(): string[] {
    return this.radios.filter((radio) => radio.checked).map((radio) => radio.value);
  }

  show(chosen: readonly string[]): void {
    for (const radio of this.radios) radio.checked = chosen.includes(radio.value);
  }

  missing(): "" | "choose-first" {
    return this.chosen().length ? "" : "choose-first";
  }

  lock(locked: boolean): void {
    for (const radio of this.radios) radio.disabled = locked;
  }
}

class Match implements Controls {
  private readonly selects: readonly HTMLSelectElement[];

  constructor(element: HTMLElement) {
    this.selects = findAll("select", HTMLSelectElement, element);
  }

  chosen(): string[] {
    const values = this.selects.map((select) => select.value);
    return values.some(Boolean) ? values : [];
  }

  show(chosen: readonly string[]): void {
    this.selects.forEach((select, n) => (select.value = chosen[n] ?? ""));
  }

  missing(): "" | "choose-every" {
    return this.selects.every((select) => select.value) ? "" : "choose-every";
  }

  lock(locked: boolean): void {
    for (const select of this.selects) select.disabled = locked;
  }
}

class Short implements Controls {
  private readonly field: HTMLInputElement | null;

  constructor(element: HTMLElement) {
    this.field = find("input[type=text]", HTMLInputElement, element);
  }

  chosen(): string[] {
    const written = this.field?.value.trim() ?? "";
    return written ? [written] : [];
  }

  show(chosen: readonly string[]): void {
    if (this.field) this.field.value = chosen[0] ?? "";
  }

  missing(): "" | "write-first" {
    return this.chosen().length ? "" : "write-first";
  }

  lock(locked: boolean): void {
    // Read-only and not disabled: Enter has just been pressed in it, and the focus stays there.
    if (this.field) this.field.readOnly = locked;
  }
}

class Order implements Controls {
  private readonly list: HTMLElement;
  private readonly first: readonly string[];
  private touched = false;

  constructor(element: HTMLElement, private readonly told: Told) {
    this.list = find(".dl-order", HTMLElement, element) ?? element;
    this.first = this.ids();
    for (const button of findAll("button", HTMLButtonElement, this.list)) {
      button.hidden = false;
      button.addEventListener("click", () => this.move(button));
    }
    this.mark();
  }

  chosen(): string[] {
    return this.touched ? this.ids() : [];
  }

  show(chosen: readonly string[]): void {
    this.touched = chosen.length > 0;
    const wanted = chosen.length ? chosen : this.first;
    for (const id of wanted) {
      const row = this.rows().find((each) => each.dataset["option"] === id);
      if (row) this.list.append(row);
    }
    this.mark();
  }

  missing(): "" {
    this.touched = true; // The order that is there may be the right one.
    return "";
  }

  lock(locked: boolean): void {
    for (const button of findAll("button", HTMLButtonElement, this.list)) button.disabled = locked;
    if (!locked) this.mark();
  }

  private move(button: HTMLButtonElement): void {
    const row = button.closest("li");
    const up = button.classList.contains("dl-order__up");
    const other = up ? row?.previousElementSibling : row?.nextElementSibling;
    if (!row || !other) return;
    // The other one is moved: what has the focus stays in the page, and keeps it.
    if (up) row.after(other);
    else row.before(other);
    this.touched = true;
    this.mark();
    this.list.dispatchEvent(new globalThis.Event("change", { bubbles: true }));
    const place = this.rows().indexOf(row) + 1;
    this.told(plain(find(".dl-order__text", HTMLElement, row)), place, this.rows().length);
  }

  /** The number of each place; the ends cannot be moved further, which must not take the focus. */
  private mark(): void {
    const rows = this.rows();
    rows.forEach((row, n) => {
      const box = find(".dl-order__box", HTMLElement, row);
      if (box) box.textContent = number(n + 1);
      end(find(".dl-order__up", HTMLElement, row), n === 0);
      end(find(".dl-order__down", HTMLElement, row), n === rows.length - 1);
    });
  }

  private rows(): HTMLElement[] {
    return findAll("li", HTMLElement, this.list);
  }

  private ids(): string[] {
    return this.rows().map((row) => row.dataset["option"] ?? "");
  }
}

function end(button: HTMLElement | null, is: boolean): void {
  button?.setAttribute("aria-disabled", String(is));
}
