/** The kill switch: takes the place of the worker, throws away what that one kept, and goes. */
declare const self: ServiceWorkerGlobalScope;

const { pathname } = new URL("./", self.location.href);

self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", (event) => {
  const gone = caches.delete(`dalil-desk-${pathname}`).then(() => self.registration.unregister());
  event.waitUntil(gone);
});

export {};
