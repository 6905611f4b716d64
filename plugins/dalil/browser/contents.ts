/** Marks the section being read in the table of contents. */
import { findAll } from "./dom";
import { currentSection } from "./place";

export function startContents(): void {
  const links = findAll(".dl-toc a", HTMLAnchorElement);
  if (!links.length) return;
  let waiting = false;
  const mark = (): void => {
    waiting = false;
    if (!links[0]?.getClientRects().length) return; // a narrow screen does not show them
    const here = `#${currentSection()}`;
    for (const link of links) {
      if (link.hash === here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const schedule = (): void => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  };
  addEventListener("scroll", schedule, { passive: true });
  schedule();
}
