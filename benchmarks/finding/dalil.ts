// The desk's own engine, on the texts alone.
import { Finder } from "../../plugins/dalil/browser/find/finder";

declare global {
  interface Window {
    engine: (folder: string) => Promise<(query: string) => Promise<string[]>>;
  }
}

window.engine = async (folder) => {
  const { locale, texts } = (await (await fetch(`${folder}/texts.json`)).json()) as {
    locale: string;
    texts: string[];
  };
  const finder = new Finder(texts.map((text) => [[text, 10]]), locale);
  setTimeout(() => finder.complete());
  return async (query) => finder.find(query, 10).map(({ entry }) => texts[entry] ?? "");
};
