/** The choice to keep calls on this device, and what it does. */
import { announce, find } from "../dom";
import { Kept } from "../kept";
import type { Call } from "./call";
import { readCall } from "./reading";

const HOURS = 12;
const DELAY = 200;

export class Keeping {
  readonly #kept: Kept;
  readonly #box: HTMLInputElement | null;
  readonly #waiting = new Map<string, Call>();
  #timer = 0;
  #hasFailed = false;

  /** `all` gives the calls to keep once the reader asks for it. */
  constructor(panel: HTMLElement, place: string, all: () => readonly Call[], private readonly refused: string) {
    this.#kept = new Kept(place, "call", HOURS);
    this.#box = find(".dl-keep input", HTMLInputElement, panel);
    if (this.#box) this.#box.checked = this.#kept.isOn;
    this.#box?.addEventListener("change", () => this.#choose(all()));
    // A tab that is closed or crashes has at most lost the last fifth of a second.
    addEventListener("pagehide", () => this.#flush());
    document.addEventListener("visibilitychange", () => this.#flush());
  }

  get isOn(): boolean {
    return this.#kept.isOn;
  }

  /** The calls that were kept and have not expired. */
  get calls(): Call[] {
    return [...this.#kept.all().values()].flatMap((value) => readCall(value) ?? []);
  }

  /** Another tab has kept or removed a call. Where it only stopped keeping them, ours stay. */
  watch(changed: (id: string, call: Call | undefined) => void): void {
    this.#kept.watch((id, value) => {
      if (this.#box) this.#box.checked = this.#kept.isOn;
      const call = readCall(value);
      if (!id || (!call && !this.#kept.isOn)) return;
      this.#waiting.delete(id);
      changed(id, call);
    });
  }

  keep(call: Call): void {
    if (!this.#kept.isOn) return;
    this.#waiting.set(call.id, call);
    this.#timer ||= setTimeout(() => this.#flush(), DELAY);
  }

  forget(calls: readonly Call[]): void {
    for (const { id } of calls) {
      this.#waiting.delete(id);
      this.#kept.remove(id);
    }
  }

  /** Nothing that was said stays, not even what other tabs have kept. */
  clear(): void {
    this.#waiting.clear();
    for (const name of this.#kept.all().keys()) this.#kept.remove(name);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const done = [...this.#waiting.values()].every((call) => this.#kept.put(call.id, call));
    this.#waiting.clear();
    if (!done && !this.#hasFailed) announce(this.refused); // better known now than after a crash
    this.#hasFailed = !done;
  }

  #choose(calls: readonly Call[]): void {
    if (!this.#box?.checked) return this.#kept.turnOff();
    if (!this.#kept.turnOn()) {
      this.#box.checked = false;
      return announce(this.refused);
    }
    for (const call of calls) this.#kept.put(call.id, call);
  }
}
