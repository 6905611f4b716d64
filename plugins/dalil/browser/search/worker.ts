/** Fetches the index of one locale and answers queries, off the page's own thread. */
import { Index, type Document } from "./index";
import type { Answer, Request } from "./messages";

declare const self: DedicatedWorkerGlobalScope;

let index: Promise<Index> | undefined;

async function load(address: string): Promise<Index> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  const { docs } = (await response.json()) as { docs: Document[] };
  return new Index(docs);
}

async function answer(request: Request): Promise<Answer> {
  try {
    if ("index" in request) {
      await (index = load(request.index));
      return { ready: true };
    }
    const found = (await index)?.search(request.query) ?? { results: [], total: 0 };
    return { query: request.query, ...found };
  } catch {
    return { failed: true };
  }
}

self.addEventListener("message", (event: MessageEvent<Request>) => {
  void answer(event.data).then((reply) => self.postMessage(reply));
});
