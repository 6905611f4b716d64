/** Where the items of all quizzes stand: links on the page, with the items found behind each. */
import { findAll } from "../dom";

export interface Bank {
  /** The revision of each item that the site has. */
  readonly revisions: ReadonlyMap<string, string>;
  /** The address of the page that has it. */
  readonly pages: ReadonlyMap<string, string>;
}

/** `bant.order:52c23049 ...` as revisions by item. */
export function stamps(text: string | undefined): [string, string][] {
  return (text ?? "").split(" ").filter(Boolean).map((stamp) => {
    const [item = "", revision = ""] = stamp.split(":");
    return [item, revision];
  });
}

export function bank(): Bank {
  const links = findAll("a[data-quiz]", HTMLAnchorElement);
  const items = links.flatMap(({ href, dataset }) =>
    stamps(dataset["items"]).map(([item, revision]) => ({ item, revision, href })));
  return {
    revisions: new Map(items.map(({ item, revision }) => [item, revision])),
    pages: new Map(items.map(({ item, href }) => [item, href])),
  };
}

/** The items with these ids, taken over from the pages they stand on. Raises Error where one is not there. */
export async function brought(
  ids: readonly string[], { pages, revisions }: Bank,
): Promise<HTMLElement[]> {
  const addresses = new Set(ids.flatMap((id) => pages.get(id) ?? []));
  const found = new Map<string, HTMLElement>();
  await Promise.all([...addresses].map(async (address) => {
    for (const item of await itemsOf(address)) found.set(item.dataset["item"] ?? "", item);
  }));
  return ids.flatMap((id) => found.get(id) ?? [])
    .filter(({ dataset }) => dataset["revision"] === revisions.get(dataset["item"] ?? ""));
}

async function itemsOf(address: string): Promise<HTMLElement[]> {
  // Asked for anew, so that it is as new as this page; without a network an older copy will do.
  const page = await fetched(address, true).catch(() => fetched(address, false));
  return findAll(".dl-item", HTMLElement, page).map((item) => {
    // Its links are relative to where it stood.
    for (const link of findAll("a[href]", HTMLAnchorElement, item)) link.href = link.href;
    return document.importNode(item, true);
  });
}

/** Another page of this site, read by the browser itself and not from text. */
function fetched(address: string, anew: boolean): Promise<Document> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    const fail = (): void => failed(new Error(`${address}: ${request.status}`));
    request.open("GET", address);
    request.responseType = "document";
    if (anew) request.setRequestHeader("Cache-Control", "no-cache");
    request.onload = () => {
      const { status, responseXML } = request;
      if (status === 200 && responseXML) done(responseXML);
      else fail();
    };
    request.onerror = fail;
    request.send();
  });
}
