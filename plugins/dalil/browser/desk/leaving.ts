/**
 * A link that leads away would end a call that is not kept: it opens beside the call instead. Of
 * what else would end it, a reload or the way back, the browser asks whether it is meant.
 */

export function startLeaving(wouldLose: () => boolean): void {
  addEventListener("beforeunload", (event) => {
    if (wouldLose()) event.preventDefault();
  });
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (!link || link.download || !wouldLose()) return;
    const isHere = link.origin === location.origin && link.pathname === location.pathname;
    if (isHere) return;
    link.target = "_blank";
    link.rel = "noopener";
  });
}
