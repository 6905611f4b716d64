/** Runs before anything is drawn: no flash of the wrong colours, no flash of the no-script page. */
import { showTheme } from "./theme";

const { classList } = document.documentElement;
const script = document.currentScript;
const OWN = script instanceof HTMLScriptElement ? new URL("./", script.src).href : "";

classList.replace("no-js", "js");
showTheme();
addEventListener("error", fallBack, true);
addEventListener("load", () => removeEventListener("error", fallBack, true));

/** Where a script of ours does not come or does not start, the page is what it is without any. */
function fallBack(event: Event): void {
  const { target } = event;
  const failed = target instanceof HTMLScriptElement ? target.src
    : event instanceof ErrorEvent ? event.filename : "";
  if (OWN && failed.startsWith(OWN)) classList.replace("js", "no-js");
}
