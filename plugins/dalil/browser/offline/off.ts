/** The kill switch: takes the place of the worker, throws away what that one kept, and goes. */
import { cacheOf } from "./messages";

declare const self: ServiceWorkerGlobalScope;

const { pathname } = new URL("./", self.location.href);

self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", (event) => {
  const gone = caches.delete(cacheOf(pathname)).then(() => self.registration.unregister());
  event.waitUntil(gone);
});
