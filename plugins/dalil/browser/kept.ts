/**
 * What a reader lets us keep on this device: values under names, until they expire. The only place
 * that stores anything typed on this site; nothing is stored before `turnOn`. It is in IndexedDB,
 * whose changes are with the system at once: browsers write localStorage up to a minute later, and
 * one that is killed would lose what was put and bring back what was removed. localStorage has only
 * the choice: when the last value expires. That it changes tells other tabs to look again.
 */

interface Box {
  readonly name: string;
  readonly until: number;
  readonly value: unknown;
}

const HOUR = 3_600_000;
const STORE = "kept";

export class Kept {
  readonly #lifetime: number;
  #database: IDBDatabase | undefined;

  /** `name` tells what is kept from all else on the same origin; `hours` is how long a value stays. */
  constructor(private readonly name: string, hours: number) {
    this.#lifetime = hours * HOUR;
  }

  get isOn(): boolean {
    return this.#database !== undefined;
  }

  /** Go on with the choice that was made, also where the browser was killed before it wrote it down. */
  open(isNew = choice(this.name) !== null): Promise<boolean> {
    return new Promise<boolean>((done) => {
      const request = indexedDB.open(this.name);
      request.onupgradeneeded = () => {
        if (isNew) request.result.createObjectStore(STORE, { keyPath: "name" });
        else request.transaction?.abort(); // which leaves no database behind
      };
      request.onerror = () => done(false);
      request.onsuccess = () => {
        const database = request.result;
        database.onversionchange = () => { // it is going to be removed
          database.close();
          this.#close();
        };
        database.onclose = () => this.#close(); // the browser took it away
        this.#database = database;
        if (!isNew) choice(this.name, this.#later);
        done(true);
      };
    }).catch(() => false);
  }

  /** Whether the browser lets us; where not, nothing is kept. */
  async turnOn(): Promise<boolean> {
    return choice(this.name, this.#later) !== null && this.open(true);
  }

  /** Keep nothing any more. */
  turnOff(): void {
    this.#close();
    localStorage.removeItem(this.name);
    indexedDB.deleteDatabase(this.name);
  }

  /** Whether the value is kept, once it is. */
  put(name: string, value: unknown): Promise<boolean> {
    const until = this.#later;
    return this.#change((store) => store.put({ name, until, value } satisfies Box), until);
  }

  remove(name: string): void {
    void this.#change((store) => store.delete(name));
  }

  clear(): void {
    void this.#change((store) => store.clear());
  }

  /** Every value, by name; undefined for what has just expired, or is damaged, and is removed. */
  async all(): Promise<Map<string, unknown> | undefined> {
    const found = new Map<string, unknown>();
    const done = await this.#change((store) => {
      const request = store.getAll() as IDBRequest<Box[]>;
      request.onsuccess = () => {
        for (const { name, until, value } of request.result) {
          const isFresh = until > Date.now();
          found.set(name, isFresh ? value : undefined);
          if (!isFresh) store.delete(name);
        }
      };
    }, 0);
    return done || !this.isOn ? found : undefined;
  }

  /** Another tab has put or removed something, or made a choice. */
  watch(changed: (isTurnedOn: boolean) => void): void {
    addEventListener("storage", ({ key, oldValue, newValue }) => {
      if (key !== this.name) return;
      if (newValue === null) this.#close();
      changed(oldValue === null);
    });
  }

  get #later(): number {
    return Date.now() + this.#lifetime;
  }

  #close(): void {
    this.#database?.close();
    this.#database = undefined;
  }

  /** Whether the change is kept, once it is; other tabs are told unless `until` is 0. */
  async #change(change: (store: IDBObjectStore) => void, until?: number): Promise<boolean> {
    if (!this.#database && choice(this.name)) await this.open(); // what had expired was removed
    return new Promise<boolean>((done) => {
      const transaction = this.#database?.transaction(STORE, "readwrite");
      if (!transaction) return done(false);
      transaction.onabort = () => done(false);
      transaction.oncomplete = () => {
        const last = choice(this.name);
        if (last) choice(this.name, until ?? Number(last));
        done(true);
      };
      change(transaction.objectStore(STORE));
    }).catch(() => false);
  }
}

/** Remove all that was kept under `name` once the last of it has expired, whichever page is open. */
export function expire(name: string): void {
  try {
    if (Number(localStorage.getItem(name) ?? Infinity) < Date.now()) indexedDB.deleteDatabase(name);
  } catch {
    // Then there is nothing.
  }
}

/** When the last value expires; null where nothing is to be kept, or cannot be. `until` is the new one. */
function choice(name: string, until = 0): string | null {
  try {
    if (until) localStorage.setItem(name, String(until + Math.random())); // another value, to be heard
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
