/** What every page has: drawer, search, language, colours, copying of addresses, printing. */
import { startContents } from "./contents";
import { startCopying } from "./copy";
import { find, findAll } from "./dom";
import { startDrawer } from "./drawer";
import { expire } from "./kept";
import { startLanguages } from "./languages";
import { startSearch } from "./search/box";
import { chooseTheme, currentTheme } from "./theme";

function startTheme(): void {
  const button = find(".dl-theme", HTMLButtonElement);
  if (!button) return;
  const show = (): void => button.setAttribute("aria-pressed", String(currentTheme() === "dark"));
  button.addEventListener("click", () => {
    chooseTheme(currentTheme() === "dark" ? "light" : "dark");
    show();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  show();
}

function startPrinting(): void {
  for (const button of findAll("[data-dl=print]", HTMLButtonElement)) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}

/** What a reader let the call desk keep on this device. */
function startExpiry(): void {
  const script = document.currentScript;
  if (script instanceof HTMLScriptElement) expire(`${new URL("./", script.src).pathname}call`);
}

startTheme();
startDrawer();
startLanguages();
startSearch();
startCopying();
startPrinting();
startContents();
startExpiry();
