/** What the page tells about itself: a new version, and that there is no network. */
import { find } from "../dom";
import { Updates } from "../offline/updates";

const OFFLINE = "#offline"; // where the worker sends whoever asked for a page it does not have

export function startNews(root: HTMLElement, worker: string, place: string): Updates {
  const offer = find(".dl-desk__update", HTMLElement, root);
  const updates = new Updates(worker, place, {
    show: () => offer?.removeAttribute("hidden"),
    hide: () => offer?.setAttribute("hidden", ""),
  });
  find("button", HTMLButtonElement, offer ?? root)?.addEventListener("click", () => void updates.load());
  if (location.hash === OFFLINE) {
    find(".dl-desk__offline", HTMLElement, root)?.removeAttribute("hidden");
    history.replaceState(null, "", location.pathname);
  }
  return updates;
}
