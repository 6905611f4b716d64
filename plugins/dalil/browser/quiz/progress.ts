/** The progress page: what is known by framework and criterion, and the learner's own data. */
import { find, findAll } from "../dom";
import type { Reset } from "./events";
import { fold, type Given, type History } from "./history";
import { stamps } from "./links";
import { save } from "../saving";
import { PATH } from "./site";
import { Store } from "./store";
import { MOST_BYTES, packed, unpacked } from "./transfer";
import { date, made, number, plain, Words } from "./words";

type Knowledge = "new" | "seen" | "known" | "shaky";

/** Known well is right twice in a row; shaky is wrong, or right and not sure, the last time. */
export function knowledge(given: readonly Given[]): Knowledge {
  const [before, last] = [given.at(-2), given.at(-1)];
  if (!last) return "new";
  if (!last.right || last.sure === false) return "shaky";
  return before?.right ? "known" : "seen";
}

class Progress {
  private readonly words = new Words();

  constructor(private readonly store: Store) {}

  start(): void {
    for (const part of findAll(".dl-learned", HTMLElement)) part.hidden = false;
    this.store.watchFor(() => this.show());
    this.on("reset", (button) => this.reset(button));
    this.on("undo", (button) => this.undo(button));
    this.on("export", () => void this.save());
    this.on("persist", (button) => void this.persist(button));
    const file = find("[name=dl-import]", HTMLInputElement);
    file?.addEventListener("change", () => void this.take(file));
    void this.offerPersistence();
    this.show();
  }

  private on(name: string, done: (button: HTMLButtonElement) => void): void {
    for (const button of findAll(`[data-dl="${name}"]`, HTMLButtonElement)) {
      button.addEventListener("click", () => done(button));
    }
  }

  private show(): void {
    const history = fold(this.store.events);
    for (const row of findAll("tr[data-items]", HTMLElement)) showRow(row, history);
    const kept = find(".dl-quiz__notice--lost > span", HTMLElement);
    if (kept) kept.hidden = this.store.isKept;
    const saved = find(".dl-saved", HTMLElement);
    const { savedAt, unsaved } = history;
    if (saved) {
      saved.textContent = savedAt
        ? this.words.say("saved-at", { date: date(savedAt), n: unsaved })
        : this.words.say("never-saved", { n: unsaved });
    }
  }

  private reset(button: HTMLButtonElement): void {
    const row = button.closest("tr");
    const { framework = "", criterion = "" } = row?.dataset ?? {};
    const scope: Reset["scope"] = !row ? "all" : criterion ? "criterion" : "framework";
    void this.store.record({ kind: "reset", scope, framework, criterion });
    const undo = find("[data-dl=undo]", HTMLButtonElement);
    if (undo) undo.dataset["of"] = this.store.events.at(-1)?.id ?? "";
    const name = row ? plain(find("th", HTMLElement, row)) : this.words.say("everything");
    this.tell(this.words.say("was-reset", { area: name }), true);
    this.show();
  }

  private undo(button: HTMLButtonElement): void {
    void this.store.record({ kind: "undo", of: button.dataset["of"] ?? "" });
    this.tell(this.words.say("undone"), false);
    this.show();
  }

  /** Say what was done, and offer to undo it. What has the focus keeps it, or hands it on. */
  private tell(text: string, canUndo: boolean): void {
    const line = find(".dl-done-line", HTMLElement);
    const undo = find("[data-dl=undo]", HTMLButtonElement);
    if (line) line.textContent = text;
    if (!undo) return;
    if (undo === document.activeElement && !canUndo) line?.focus();
    undo.hidden = !canUndo;
  }

  private async save(): Promise<void> {
    await this.store.record({ kind: "backup" });
    const now = Date.now();
    save(`dalil-${new Date(now).toISOString().slice(0, 10)}.json`, packed(this.store.events, now));
    this.tell(this.words.say("exported"), false);
    this.show();
  }

  private async take(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    if (!file) return;
    const taken = file.size > MOST_BYTES
      ? ({ refused: "too-large" } as const)
      : unpacked(await file.text(), Date.now());
    field.value = "";
    if ("refused" in taken) {
      this.tell(this.words.say(taken.refused), false);
      return;
    }
    const before = this.store.events.length;
    await this.store.add(taken.events);
    const n = this.store.events.length - before;
    const left = taken.left ? ` ${this.words.say("left-out", { n: taken.left })}` : "";
    this.tell(this.words.say("imported", { n }) + left, false);
    this.show();
  }

  /** Browsers may be asked not to clear what is kept; some ask the learner. */
  private async offerPersistence(): Promise<void> {
    const isKept = await navigator.storage?.persisted?.().catch(() => true);
    for (const button of findAll("[data-dl=persist]", HTMLElement)) button.hidden = isKept !== false;
  }

  private async persist(button: HTMLButtonElement): Promise<void> {
    const done = await navigator.storage.persist().catch(() => false);
    this.tell(this.words.say(done ? "persisted" : "not-persisted"), false);
    if (!done) return;
    find(".dl-done-line", HTMLElement)?.focus();
    button.hidden = true;
  }
}

function showRow(row: HTMLElement, { answers }: History): void {
  const counts = { new: 0, seen: 0, known: 0, shaky: 0 };
  for (const [item, revision] of stamps(row.dataset["items"])) {
    const given = (answers.get(item) ?? []).filter((each) => each.revision === revision);
    counts[knowledge(given)] += 1;
  }
  const total = counts.new + counts.seen + counts.known + counts.shaky;
  const shown = { seen: total - counts.new, known: counts.known, shaky: counts.shaky };
  for (const [name, value] of Object.entries(shown)) {
    const cell = find(`[data-count="${name}"]`, HTMLElement, row);
    const figure = name === "seen" ? `${number(value)} / ${number(total)}` : number(value);
    cell?.replaceChildren(made("bdi", "", figure));
  }
  const reset = find("[data-dl=reset]", HTMLElement, row);
  reset?.setAttribute("aria-disabled", String(shown.seen === 0));
}

async function start(): Promise<void> {
  new Progress(await Store.open(PATH)).start();
}

void start();
