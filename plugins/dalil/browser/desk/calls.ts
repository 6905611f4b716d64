/** All calls that are open side by side, and which of them is shown. They live in memory. */
import { isUnderWay, newCall, type Call } from "./call";

export class Calls {
  #calls: Call[] = [];
  #shown = 0;
  readonly #changed: (call: Call) => void;

  /** `changed` is called with every call that is new or no longer what it was. */
  constructor(changed: (call: Call) => void) {
    this.#changed = changed;
  }

  get all(): readonly Call[] {
    return this.#calls;
  }

  get shown(): Call {
    const call = this.#calls[this.#shown] ?? this.#calls[0];
    if (!call) throw new RangeError("there always is a call");
    return call;
  }

  /** Whether any call would be missed. */
  get areUnderWay(): boolean {
    return this.#calls.some(isUnderWay);
  }

  /** Begin with the calls that were kept, or with a new one. */
  begin(kept: readonly Call[], framework: string, policy: string): void {
    this.#calls = [...kept].sort((one, other) => one.begun - other.begun);
    this.#shown = Math.max(0, this.#calls.length - 1);
    if (!this.#calls.length) this.add(framework, policy);
  }

  add(framework: string, policy: string): void {
    const now = Date.now();
    // Not crypto.randomUUID, which a page has only over HTTPS.
    const id = `${now.toString(36)}-${Math.random().toString(36).slice(2)}`;
    this.#calls.push(newCall(id, framework, policy, now));
    this.#shown = this.#calls.length - 1;
  }

  show(id: string): void {
    const place = this.#calls.findIndex((call) => call.id === id);
    if (place >= 0) this.#shown = place;
  }

  /** Let the call that is shown be what `change` makes of it. */
  change(change: (call: Call) => Call): void {
    const before = this.shown;
    const after = change(before);
    if (after === before) return;
    this.#calls[this.#calls.indexOf(before)] = after;
    this.#changed(after);
  }

  /** Another tab has changed or removed a call of that id. */
  replace(id: string, call: Call | undefined): void {
    const place = this.#calls.findIndex((each) => each.id === id);
    if (call && place < 0) this.#calls.push(call);
    else if (call && (this.#calls[place]?.step ?? 0) <= call.step) this.#calls[place] = call;
    else if (!call && place >= 0) this.remove(id);
  }

  /** There is a call always: the last one is replaced by a new one. */
  remove(id: string): void {
    const shown = this.shown;
    const gone = this.#calls.find((call) => call.id === id);
    this.#calls = this.#calls.filter((call) => call !== gone);
    if (!this.#calls.length) this.add(shown.framework, shown.policy);
    const place = this.#calls.indexOf(shown);
    this.#shown = place >= 0 ? place : this.#calls.length - 1;
  }

  /** Bring back a call that was removed, and show it. */
  reopen(call: Call): void {
    this.#calls = [...this.#calls, call].sort((one, other) => one.begun - other.begun);
    this.show(call.id);
    this.#changed(call);
  }

  /** Remove all; what there was. */
  clear(): readonly Call[] {
    const { framework, policy } = this.shown;
    const gone = this.#calls;
    this.#calls = [];
    this.add(framework, policy);
    return gone;
  }

  /** Bring back what was cleared, in the place of what is there. */
  restore(calls: readonly Call[]): void {
    this.#calls = [...calls, ...this.#calls.filter(isUnderWay)];
    this.#shown = 0;
    for (const call of this.#calls) this.#changed(call);
  }
}
