/**
 * Events kept in the browser. In IndexedDB each is written in a transaction of its own, so that two
 * tabs lose nothing (localStorage does, even under a lock). Where that is denied, broken or full,
 * they are kept for as long as the page is open, and whoever asks is told.
 */
import { type Deed, type Event, happened, merged, read, seen } from "./events";

const NAME = "events";
const DATABASE_VERSION = 2;
const PATIENCE = 3000; // ms until a database that does not answer counts as broken
const CHUNK = 2000; // events in one transaction

type Listener = () => void;

export class Store {
  private known: Event[] = [];
  private readonly listeners = new Set<Listener>();
  private readonly channel: BroadcastChannel | null;
  /** Whether what is done from now on will be there tomorrow. */
  isKept = true;

  private constructor(private database: IDBDatabase | null, name: string) {
    this.channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
    this.channel?.addEventListener("message", ({ data }) => this.take(data));
    if (database) this.watch(database);
    else this.isKept = false;
  }

  /** Open the store of the site whose assets stand at `path`: many sites may share an origin. */
  static async open(path: string): Promise<Store> {
    const name = `dalil:${path}`;
    const store = new Store(await opened(name).catch(() => null), name);
    await store.load();
    return store;
  }

  /** All events, in the order in which they happened. */
  get events(): readonly Event[] {
    return this.known;
  }

  /** Call `listener` when events came from elsewhere, or when they can no longer be kept. */
  watchFor(listener: Listener): void {
    this.listeners.add(listener);
  }

  /** Add what was done. It counts at once; it is on the disk when the promise is settled. */
  record(...deeds: readonly Deed[]): Promise<void> {
    return this.add(deeds.map(happened));
  }

  /** Add events that are not known yet. */
  async add(events: readonly Event[]): Promise<void> {
    const own = new Set(this.known.map((event) => event.id));
    const fresh = events.filter((event) => !own.has(event.id));
    if (!fresh.length) return;
    this.known = appended(this.known, fresh);
    await this.write(fresh);
  }

  private async write(events: readonly Event[]): Promise<void> {
    if (!this.database) return;
    try {
      for (let at = 0; at < events.length; at += CHUNK) {
        await put(this.database, events.slice(at, at + CHUNK));
      }
      this.channel?.postMessage(events);
    } catch {
      this.lose();
    }
  }

  private async load(): Promise<void> {
    if (!this.database) return;
    try {
      this.known = merged(known(await all(this.database)), this.known);
      for (const event of this.known) seen(event.time);
    } catch {
      this.lose();
    }
  }

  /** What another tab has written, and is therefore kept. */
  private take(data: unknown): void {
    if (!Array.isArray(data)) return;
    const fresh = known(data);
    for (const event of fresh) seen(event.time);
    this.known = merged(this.known, fresh);
    this.tell();
  }

  private watch(database: IDBDatabase): void {
    // A newer page wants to change it: let it, and keep what is still done here in memory.
    database.addEventListener("versionchange", () => this.lose());
    database.addEventListener("close", () => this.lose());
  }

  private lose(): void {
    this.database?.close();
    this.database = null;
    this.isKept = false;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The usual case is that the new come last: then nothing is sorted. */
function appended(before: readonly Event[], fresh: readonly Event[]): Event[] {
  const last = before.at(-1)?.time ?? 0;
  const inOrder = fresh.every((each, n) => each.time > (fresh[n - 1]?.time ?? last));
  return inOrder ? [...before, ...fresh] : merged(before, fresh);
}

function known(values: readonly unknown[]): Event[] {
  return values.map(read).filter((event): event is Event => event !== null);
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open(name, DATABASE_VERSION);
    let isLate = false;
    setTimeout(() => {
      isLate = true;
      failed(new Error("The database does not answer"));
    }, PATIENCE);
    request.onupgradeneeded = () => {
      const { result } = request;
      // Version 1 has the store already; its events are read as what they are now.
      if (!result.objectStoreNames.contains(NAME)) result.createObjectStore(NAME, { keyPath: "id" });
    };
    request.onsuccess = () => {
      if (isLate) request.result.close(); // Open, it would stand in the way of a newer page.
      else done(request.result);
    };
    request.onerror = () => failed(request.error ?? new Error("No database"));
  });
}

function all(database: IDBDatabase): Promise<unknown[]> {
  return new Promise((done, failed) => {
    const request = database.transaction(NAME, "readonly").objectStore(NAME).getAll();
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error("Nothing can be read"));
  });
}

function put(database: IDBDatabase, events: readonly Event[]): Promise<void> {
  return new Promise((done, failed) => {
    const transaction = database.transaction(NAME, "readwrite");
    const store = transaction.objectStore(NAME);
    for (const event of events) store.put(event);
    // All is handed over: the browser finishes even if the learner leaves this page now.
    transaction.commit();
    transaction.oncomplete = () => done();
    transaction.onabort = () => failed(transaction.error ?? new Error("Nothing can be written"));
  });
}
