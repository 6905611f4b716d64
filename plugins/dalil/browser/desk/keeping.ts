/** The choice to keep calls on this device, and what it does. */
import { announce, find } from "../dom";
import { Kept } from "../kept";
import { isUnderWay, type Call } from "./call";
import type { Calls } from "./calls";
import { readCall } from "./reading";

const HOURS = 12;
const MINUTE = 60_000;

export interface Desk {
  /** A call that was read, as one that the page can show. */
  known(call: Call): Call;
  /** A call was kept before or by another tab, or removed by one. */
  changed(id: string, call?: Call): void;
}

export class Keeping {
  readonly #kept: Kept;
  readonly #box: HTMLInputElement;
  /** What is on the device, as far as is known here. */
  readonly #stored = new Map<string, Call>();

  constructor(
    panel: HTMLElement,
    private readonly place: string,
    private readonly calls: Calls,
    private readonly desk: Desk,
    private readonly refused: string,
  ) {
    this.#kept = new Kept(`${place}call`, HOURS);
    this.#box = find(".dl-keep input", HTMLInputElement, panel) ?? document.createElement("input");
    this.#box.addEventListener("change", () => void this.#choose());
    addEventListener("pagehide", () => {
      if (this.#kept.isOn) sessionStorage.setItem(place, calls.shown.id);
    });
  }

  /** Whether a call would be lost with the page. */
  get wouldLose(): boolean {
    return this.calls.all.some((call) => this.#isUnsafe(call));
  }

  /** Bring back what is kept, if anything is; the id of the call that this tab has shown last. */
  async start(): Promise<string | undefined> {
    this.#kept.watch((isTurnedOn) => void this.#learn(isTurnedOn));
    setInterval(() => void this.#learn(), MINUTE); // what has expired goes
    addEventListener("pageshow", ({ persisted }) => persisted && void this.#learn());
    await this.#kept.open();
    await this.#learn();
    return this.#stored.size ? (sessionStorage.getItem(this.place) ?? "") : undefined;
  }

  async keep(call: Call): Promise<void> {
    if (!isUnderWay(call) && !this.#stored.has(call.id)) return;
    const done = await this.#kept.put(call.id, call);
    if (!this.#kept.isOn) return;
    if (done) this.#stored.set(call.id, call);
    else if (this.#box.checked) announce(this.refused); // better known now than after a crash
    this.#box.checked = done;
  }

  forget({ id }: Call): void {
    this.#stored.delete(id);
    this.#kept.remove(id);
  }

  /** Nothing that was said stays, not even what other tabs have kept. */
  clear(): void {
    this.#stored.clear();
    this.#kept.clear();
  }

  #isUnsafe(call: Call): boolean {
    return isUnderWay(call) && this.#stored.get(call.id) !== call;
  }

  /** See what is on the device by now. What has expired, or is kept no more, stays on the screen. */
  async #learn(isTurnedOn?: boolean): Promise<void> {
    const wasOn = this.#kept.isOn;
    const there = await this.#kept.all();
    if (!there) return; // it cannot be read now: what is shown stays
    if (!wasOn) this.#stored.clear(); // what was there is gone as a whole, and was not removed here
    this.#box.checked = this.#kept.isOn;
    if (!this.#kept.isOn) return this.#stored.clear();
    for (const id of [...this.#stored.keys()]) {
      if (there.get(id)) continue;
      this.#stored.delete(id);
      if (!there.has(id)) this.desk.changed(id);
    }
    for (const value of there.values()) {
      const read = readCall(value);
      if (!read || (this.#stored.get(read.id)?.step ?? -1) >= read.step) continue;
      const call = this.desk.known(read);
      this.#stored.set(call.id, call);
      this.desk.changed(call.id, call);
    }
    if (!isTurnedOn) return;
    for (const each of this.calls.all) if (this.#isUnsafe(each)) void this.keep(each);
  }

  async #choose(): Promise<void> {
    if (!this.#box.checked) this.#kept.turnOff();
    else if (!(await this.#kept.turnOn())) announce(this.refused);
    await this.#learn(true);
  }
}
