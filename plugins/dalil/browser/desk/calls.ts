/** All calls that are open side by side, and which of them is shown. They live in memory. */
import { isUnderWay, newCall, type Call } from "./call";

export class Calls {
  #calls: Call[] = [];
  #shown = 0;
  #standIn = ""; // the new call that is there because there is no other
  readonly #changed: (call: Call) => void;

  /** `changed` is called with every call that is no longer what it was, or is back again. */
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

  /** Begin with a new call, which stands in for those that are brought back. */
  begin(framework: string, policy: string): void {
    this.add(framework, policy);
    this.#standIn = this.shown.id;
  }

  /** What was kept is back, or there is none: the new call is one of its own. */
  settle(): void {
    this.#standIn = "";
  }

  add(framework: string, policy: string): void {
    // Not crypto.randomUUID, which a page has only over HTTPS.
    const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
    this.#calls.push(newCall(id, framework, policy));
    this.#shown = this.#calls.length - 1;
  }

  show(id: string): void {
    const place = this.#calls.findIndex((call) => call.id === id);
    if (place >= 0) this.#shown = place;
  }

  /** Let the call that is shown be what `change` makes of it; it begins with what is said first. */
  change(change: (call: Call) => Call): void {
    const before = this.shown;
    const made = change(before);
    if (made === before) return;
    const begun = made.begun || (isUnderWay(made) ? Date.now() : 0);
    const after = { ...made, begun, step: Math.max(made.step, before.step + 1) };
    this.#calls[this.#calls.indexOf(before)] = after;
    this.#changed(after);
  }

  /** Another tab has changed or removed a call of that id. */
  replace(id: string, call: Call | undefined): void {
    const place = this.#calls.findIndex((each) => each.id === id);
    const isMeant = (each: Call): boolean => each.id !== this.#standIn || isUnderWay(each);
    if (call && place < 0) this.#set([...this.#calls.filter(isMeant), call]);
    else if (call && (this.#calls[place]?.step ?? 0) < call.step) this.#calls[place] = call;
    else if (!call && place >= 0) this.remove(id);
  }

  /** There is a call always: the last one is replaced by a new one. */
  remove(id: string): void {
    const { shown } = this;
    const others = this.#calls.filter((call) => call.id !== id);
    if (others.length) return this.#set(others);
    this.#calls = [];
    this.begin(shown.framework, shown.policy);
  }

  /** Bring back a call that was removed, and show it. */
  reopen(call: Call): void {
    this.#set([...this.#calls, call]);
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
    this.#set([...calls, ...this.#calls.filter(isUnderWay)]);
    for (const call of this.#calls) this.#changed(call);
  }

  /** There are these calls now; the one that is shown stays so, or the last is. */
  #set(calls: readonly Call[]): void {
    const { shown } = this;
    this.#calls = [...calls].sort((one, other) => (one.id < other.id ? -1 : 1));
    const place = this.#calls.indexOf(shown);
    this.#shown = place >= 0 ? place : this.#calls.length - 1;
  }
}
