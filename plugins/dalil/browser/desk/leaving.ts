/**
 * A link that leads away would end a call that is not kept: it opens beside the call instead. Of
 * what else would end it, a reload or the way back, the browser asks whether it is meant.
 */
import { isPlain } from "../dom";

export function startLeaving(wouldLose: () => boolean): void {
  addEventListener("beforeunload", (event) => {
    if (wouldLose()) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest("a") : null;
    if (!link?.href || link.download || event.defaultPrevented || !isPlain(event) || !wouldLose()) return;
    if (link.origin === location.origin && link.pathname === location.pathname) return;
    event.preventDefault();
    open(link.href, "_blank", "noopener");
  });
}
