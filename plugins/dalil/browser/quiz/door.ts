/** The door to all quizzes says how many items are due. */
import { knownOf, showDue } from "./due";
import { fold } from "./history";
import { bank } from "./links";
import { PATH } from "./site";
import { Store } from "./store";
import { Words } from "./words";

async function open(): Promise<void> {
  const store = await Store.open(PATH);
  const show = (): void => showDue(new Words(), knownOf(fold(store.events), bank()), null);
  store.watchFor(show);
  show();
}

void open();
