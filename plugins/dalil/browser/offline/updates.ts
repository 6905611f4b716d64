/** The page's side of working offline: a new version is offered, and comes only when asked for. */
import { cacheOf, LOAD } from "./messages";

export interface Offer {
  show(): void;
  hide(): void;
}

const GONE = [404, 410];

export class Updates {
  readonly #lock: string;
  #registration: ServiceWorkerRegistration | undefined;
  #release: (() => void) | undefined;
  #isWaiting = false;

  /** `worker` is the worker's address, `place` tells this site from others on the same origin. */
  constructor(private readonly worker: string, place: string, private readonly offer: Offer) {
    this.#lock = `dalil-call-${place}`;
  }

  /** Register the worker. From a file, or where the browser has none, there is nothing to do. */
  async start(): Promise<void> {
    if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
    try {
      await this.#begin();
    } catch {
      await this.#removeIfGone();
    }
  }

  /** Say whether a call is under way here; then no tab of the site gets a new version. */
  hold(isBusy: boolean): void {
    if (isBusy === Boolean(this.#release)) return;
    if (isBusy) {
      void this.#hold();
      return this.offer.hide();
    }
    this.#release?.(); // and once that has come through, we look again
    this.#release = undefined;
  }

  /** The reader asks for the new version. */
  async load(): Promise<void> {
    const waiting = this.#registration?.waiting;
    if (!waiting || (await this.#isBusy())) return this.#look();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage(LOAD);
  }

  async #begin(): Promise<void> {
    const scope = new URL("./", new URL(this.worker, location.href)).pathname;
    this.#registration = await navigator.serviceWorker.register(this.worker, { scope });
    const found = this.#registration;
    found.addEventListener("updatefound", () => {
      found.installing?.addEventListener("statechange", () => void this.#look());
    });
    void this.#look();
    await found.update();
  }

  /** A worker whose file is gone would stay for good. Anything else may pass: the network is out. */
  async #removeIfGone(): Promise<void> {
    const answer = await fetch(this.worker, { method: "HEAD", cache: "no-store" }).catch(() => null);
    if (!answer || !GONE.includes(answer.status)) return;
    const scope = new URL("./", new URL(this.worker, location.href));
    const registration = await navigator.serviceWorker.getRegistration(scope.href);
    if (registration?.scope !== scope.href) return;
    await registration.unregister();
    await caches.delete(cacheOf(scope.pathname));
  }

  async #look(): Promise<void> {
    const isNew = this.#registration?.waiting && navigator.serviceWorker.controller;
    if (isNew && !(await this.#isBusy())) return this.offer.show();
    this.offer.hide();
    if (isNew) await this.#waitForOthers();
  }

  /** Look again once no tab holds the lock, whichever way that comes about. */
  async #waitForOthers(): Promise<void> {
    if (this.#isWaiting || this.#release) return;
    this.#isWaiting = true;
    await navigator.locks?.request(this.#lock, () => null);
    this.#isWaiting = false;
    void this.#look();
  }

  async #hold(): Promise<void> {
    const released = new Promise<void>((resolve) => (this.#release = resolve));
    await navigator.locks?.request(this.#lock, { mode: "shared" }, () => released);
    void this.#look();
  }

  async #isBusy(): Promise<boolean> {
    if (this.#release) return true;
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    return held.some(({ name, mode }) => name === this.#lock && mode === "shared");
  }
}
