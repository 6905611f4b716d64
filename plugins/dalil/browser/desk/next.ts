/** The strip that says what to ask next, and how to lead over to it. */
import { find, put } from "../dom";
import { text, type Bank, type Question } from "./bank";

/** Show `next`, or that nothing is left; a bridge only where it leads away from `here`. */
export function refreshNext(
  root: HTMLElement, bank: Bank, next: Question | undefined, here: string,
): void {
  const place = find(".dl-next-ask", HTMLElement, root);
  const button = place && find("button", HTMLButtonElement, place);
  const none = place && find(".dl-next-ask__none", HTMLElement, place);
  const bridge = place && find(".dl-next-ask__bridge", HTMLElement, place);
  if (!button || !none || !bridge) return;
  const leads = next && next.criterion !== here ? bank.criterion(next.criterion) : undefined;
  put(bridge, leads ? text(".dl-bridge > span", leads.element) : "");
  put(button, next?.ask ?? "");
  button.hidden = !next;
  none.hidden = Boolean(next);
}
