/**
 * Keeps the call desk at hand without a network: its pages and what they load, nothing else. The
 * list of files is put in when the site is written (mkdocs/offline.py); a new list is a new worker,
 * which waits until the reader asks for it. Pages that are not the desk's come from the network.
 */
import { PrecacheController } from "workbox-precaching/PrecacheController";

import { cacheOf, LOAD } from "./messages";

declare const self: ServiceWorkerGlobalScope;

/** Pages of the desk, and for each language the page that says there is no network. */
interface Plan {
  readonly files: readonly { readonly url: string; readonly revision: string }[];
  readonly pages: readonly string[];
  readonly offline: Readonly<Record<string, string>>;
}

declare const __DALIL_PLAN__: Plan;

const plan = __DALIL_PLAN__;
const { pathname } = new URL("./", self.location.href);
const files = new PrecacheController({ cacheName: cacheOf(pathname) });
const pages = new Set(plan.pages.map(absolute));
const kept = new Set(plan.files.map(({ url }) => absolute(url)));

files.addToCacheList([...plan.files]);

self.addEventListener("install", (event) => void files.install(event));
self.addEventListener("activate", (event) => {
  void files.activate(event);
  event.waitUntil(self.clients.claim()); // the first visit too has every language's desk at hand
});
self.addEventListener("message", ({ data }) => {
  if (data === LOAD) void self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = bare(request.url);
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    if (address.startsWith(absolute("."))) event.respondWith(navigated(request, address));
  } else if (kept.has(address)) event.respondWith(loaded(event, address));
});

/** A page of the desk is the kept one; another that cannot be fetched is said to be out of reach. */
async function navigated(request: Request, address: string): Promise<Response> {
  const page = pages.has(address) ? await files.matchPrecache(address) : undefined;
  if (page) return page;
  try {
    return await fetch(request);
  } catch {
    return (await files.matchPrecache(address)) ?? Response.redirect(outOfReach(address));
  }
}

/** The desk gets the files it was kept with, so that versions do not mix; others get fresh ones. */
async function loaded(event: FetchEvent, address: string): Promise<Response> {
  const client = await self.clients.get(event.clientId);
  const isDesk = client !== undefined && pages.has(bare(client.url));
  const own = isDesk ? await files.matchPrecache(address) : undefined;
  if (own) return own;
  try {
    return await fetch(event.request);
  } catch {
    return (await files.matchPrecache(address)) ?? Response.error();
  }
}

function outOfReach(address: string): string {
  const below = address.slice(absolute(".").length);
  const prefixes = Object.keys(plan.offline).sort((one, other) => other.length - one.length);
  const prefix = prefixes.find((each) => below.startsWith(each)) ?? "";
  return absolute(plan.offline[prefix] ?? ".");
}

function absolute(url: string): string {
  return new URL(url, self.location.href).href;
}

/** An address without what follows the path: the desk has no use for it. */
function bare(url: string): string {
  const { origin, pathname: path } = new URL(url);
  return origin + path;
}
