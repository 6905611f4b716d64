/** The letters of the framework in use as tiles that show what was heard. */
import { find, findAll, put } from "../dom";
import type { Bank } from "./bank";
import { answer, type Call } from "./call";
import type { Words } from "./words";

/** Show on each tile of the call's framework what it stands at; `current` is the card's criterion. */
export function refreshTiles(bank: Bank, call: Call, words: Words, current: string): void {
  const own = bank.framework(call.framework);
  for (const tile of findAll(".dl-tile", HTMLAnchorElement, own?.element)) {
    const key = tile.hash.slice(1);
    const { state, confirmed, from } = answer(call, key);
    tile.dataset["state"] = state;
    tile.classList.toggle("is-confirmed", confirmed);
    tile.classList.toggle("is-carried", from !== "");
    tile.classList.toggle("is-shown", key === current);
    if (key === current) tile.setAttribute("aria-current", "true");
    else tile.removeAttribute("aria-current");
    const said = [words.say(state)];
    if (from) said.push(words.say("check"));
    else if (confirmed) said.push(words.say("confirmed"));
    const line = find(".dl-tile__state", HTMLElement, tile);
    if (line) put(line, said.join(" · "));
  }
}
