/**
 * Stands before Material's bundle on pages written by hand: what Material has inline (the `__md_*`
 * functions its other scripts and its bundle call), and guards against what stops the bundle.
 */
declare global {
  var __md_scope: URL;
  var __md_hash: (text: string) => number;
  var __md_get: (key: string, storage?: Storage, scope?: URL) => unknown;
  var __md_set: (key: string, value: unknown, storage?: Storage, scope?: URL) => void;
}

const script = document.currentScript;
const base = script instanceof HTMLScriptElement ? script.dataset["base"] : undefined;

globalThis.__md_scope = new URL(base ?? ".", location.href);
globalThis.__md_hash = (text) =>
  [...text].reduce((sum, one) => (sum << 5) - sum + one.charCodeAt(0), 0);
// Material's own lets a damaged value or denied storage end the whole bundle.
globalThis.__md_get = (key, storage, scope = __md_scope) => {
  try {
    return JSON.parse((storage ?? localStorage).getItem(`${scope.pathname}.${key}`) ?? "null");
  } catch {
    return null;
  }
};
globalThis.__md_set = (key, value, storage, scope = __md_scope) => {
  try {
    (storage ?? localStorage).setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // Then it is not kept.
  }
};

// The bundle fetches a sitemap beside each `link[rel=alternate]`: one failed request a language.
for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=alternate][hreflang]")) {
  link.rel = "alternate external";
}

export {};
