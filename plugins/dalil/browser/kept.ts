/**
 * What a reader lets us keep on this device: values under names, until they expire. The only place
 * that stores anything typed on this site; nothing is stored before `turnOn`.
 */

interface Box {
  readonly until: number;
  readonly value: unknown;
}

const HOUR = 3_600_000;
const ON = "on";

export class Kept {
  readonly #prefix: string;
  readonly #lifetime: number;

  /** `place` tells this site from others on the same origin; `hours` is how long a value stays. */
  constructor(place: string, kind: string, hours: number) {
    this.#prefix = `${place}${kind}.`;
    this.#lifetime = hours * HOUR;
  }

  get isOn(): boolean {
    return this.#read(ON) === true;
  }

  /** Whether the browser lets us; where not, nothing is kept. */
  turnOn(): boolean {
    return this.put(ON, true, Number.MAX_SAFE_INTEGER);
  }

  /** Keep nothing any more. Other tabs learn of the choice before they learn what is gone. */
  turnOff(): void {
    this.remove(ON);
    for (const name of this.#names()) this.remove(name);
  }

  put(name: string, value: unknown, until = Date.now() + this.#lifetime): boolean {
    const box: Box = { until, value };
    try {
      localStorage.setItem(this.#prefix + name, JSON.stringify(box));
      return true;
    } catch {
      return false;
    }
  }

  remove(name: string): void {
    try {
      localStorage.removeItem(this.#prefix + name);
    } catch {
      // Then there is nothing.
    }
  }

  /** Every value that has not expired, by name; what has, or is damaged, is removed. */
  all(): Map<string, unknown> {
    const found = new Map<string, unknown>();
    for (const name of this.#names()) {
      const value = this.#read(name);
      if (value === undefined) this.remove(name);
      else if (name !== ON) found.set(name, value);
    }
    return found;
  }

  /** Another tab has put or removed the value of that name, or made a choice: then it is "". */
  watch(changed: (name: string, value: unknown) => void): void {
    addEventListener("storage", ({ key }) => {
      if (key === null || !key.startsWith(this.#prefix)) return;
      const name = key.slice(this.#prefix.length);
      changed(name === ON ? "" : name, this.#read(name));
    });
  }

  #names(): string[] {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(this.#prefix))
        .map((key) => key.slice(this.#prefix.length));
    } catch {
      return [];
    }
  }

  #read(name: string): unknown {
    try {
      const box = JSON.parse(localStorage.getItem(this.#prefix + name) ?? "null") as Box | null;
      return box && box.until > Date.now() ? box.value : undefined;
    } catch {
      return undefined;
    }
  }
}
