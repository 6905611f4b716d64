/** A link that leads away would end a call that is not kept: it opens beside the call instead. */

export function startLeaving(wouldLose: () => boolean): void {
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (!link || link.download || !wouldLose()) return;
    const isHere = link.origin === location.origin && link.pathname === location.pathname;
    if (isHere) return;
    link.target = "_blank";
    link.rel = "noopener";
  });
}
