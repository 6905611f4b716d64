/** Runs before anything is drawn: no flash of the wrong colours, no flash of the no-script page. */
import { showTheme } from "./theme";

document.documentElement.classList.replace("no-js", "js");
showTheme();
