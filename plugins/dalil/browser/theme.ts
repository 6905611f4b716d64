/** Light or dark: the reader's choice is kept, otherwise the system decides. */
export type Theme = "light" | "dark";

// Several sites may share one origin; the address of this site's own assets tells them apart.
const script = document.currentScript;
const KEY = `${script instanceof HTMLScriptElement ? new URL("./", script.src).pathname : "/"}theme`;

/** What the reader chose; null when nothing is stored, or storage is denied or damaged. */
export function chosenTheme(): Theme | null {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === "light" || stored === "dark" ? stored : null;
  } catch {
    return null;
  }
}

/** What is shown now: chosen on this page, chosen before, or the system's. */
export function currentTheme(): Theme {
  const shown = document.documentElement.dataset["theme"];
  if (shown === "light" || shown === "dark") return shown;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return chosenTheme() ?? (dark ? "dark" : "light");
}

/** Show the current theme. Material's own rules look at its attribute, ours at `data-theme`. */
export function showTheme(chosen: Theme | null = chosenTheme()): void {
  const root = document.documentElement;
  if (chosen) root.dataset["theme"] = chosen;
  const shown = chosen ?? currentTheme();
  root.setAttribute("data-md-color-scheme", shown === "dark" ? "slate" : "default");
}

/** Show `theme` and keep it, if the browser lets us. */
export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Then it holds for this page only.
  }
  showTheme(theme);
}
