/** Which site this is: its assets' address tells it from others on the same host. */
const script = document.currentScript;

/** The same in every language, and for every script of the site. */
export const PATH =
  script instanceof HTMLScriptElement ? new URL("./", script.src).pathname : "/";
