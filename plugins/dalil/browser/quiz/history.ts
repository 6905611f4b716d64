/** Events folded into what they mean: attempts, answers that count, preferences. Pure. */
import type { Answer, Event, Reset } from "./events";

export type Given = Answer & { readonly time: number };

/** One attempt at a form. */
export interface Attempt {
  readonly id: string;
  readonly quiz: string;
  readonly form: number;
  readonly started: number;
  readonly items: readonly string[];
  /** The items of each further try: only what was missed before. */
  readonly tries: (readonly string[])[];
  /** The judged answers of each try; the first answer to an item is the one that counts. */
  readonly given: Map<string, Given>[];
  readonly chosen: Map<string, { readonly revision: string; readonly chosen: readonly string[] }>;
  readonly sures: Map<string, boolean>;
  readonly flags: Set<string>;
  at: string;
  until: number;
  finished: number;
  left: boolean;
  /** When anything was done in it last. */
  touched: number;
}

export interface History {
  readonly attempts: ReadonlyMap<string, Attempt>;
  /** The answers to each item that no reset has taken away, the oldest first. */
  readonly answers: ReadonlyMap<string, readonly Given[]>;
  readonly preferences: ReadonlyMap<string, string>;
  readonly savedAt: number;
  /** How many answers there are that no saved copy has. */
  readonly unsaved: number;
}

/** Fold events that are in their order. */
export function fold(events: readonly Event[]): History {
  const undone = new Set(events.flatMap((event) => (event.kind === "undo" ? [event.of] : [])));
  const told = new Telling();
  for (const event of events) if (!undone.has(event.id)) told.take(event);
  return told;
}

class Telling implements History {
  readonly attempts = new Map<string, Attempt>();
  readonly answers = new Map<string, Given[]>();
  readonly preferences = new Map<string, string>();
  savedAt = 0;
  unsaved = 0;

  take(event: Event): void {
    if (event.kind === "start") this.attempts.set(event.attempt, begun(event, event.time));
    else if (event.kind === "prefer") this.preferences.set(event.name, event.value);
    else if (event.kind === "reset") this.reset(event);
    else if (event.kind === "answer") this.answer(event);
    else if (event.kind === "backup") {
      this.savedAt = event.time;
      this.unsaved = 0;
    }
    if ("attempt" in event) follow(this.attempts.get(event.attempt), event);
  }

  private answer(event: Given): void {
    this.unsaved += 1;
    const before = this.answers.get(event.item);
    if (before) before.push(event);
    else this.answers.set(event.item, [event]);
  }

  private reset(event: Reset): void {
    for (const [item, given] of this.answers) {
      if (given.some((one) => concerns(event, one))) this.answers.delete(item);
    }
    if (event.scope === "criterion") return;
    for (const [id, attempt] of this.attempts) {
      if (event.scope === "all" || isOf(attempt, event.framework)) this.attempts.delete(id);
    }
  }
}

function concerns({ scope, framework, criterion }: Reset, answer: Answer): boolean {
  if (scope === "all") return true;
  const same = answer.framework === framework;
  return scope === "framework" ? same : same && answer.criterion === criterion;
}

/** Whether all that was answered in an attempt is about the framework. */
function isOf(attempt: Attempt, framework: string): boolean {
  const given = attempt.given.flatMap((each) => [...each.values()]);
  return given.length > 0 && given.every((one) => one.framework === framework);
}

function begun(
  event: Event & { readonly kind: "start" }, started: number,
): Attempt {
  return {
    id: event.attempt, quiz: event.quiz, form: event.form, items: event.items, started,
    tries: [], given: [new Map()], chosen: new Map(), sures: new Map(),
    flags: new Set(),
    at: event.items[0] ?? "", until: 0, finished: 0, left: false,
    touched: started,
  };
}

function follow(attempt: Attempt | undefined, event: Event): void {
  if (!attempt) return;
  attempt.left = false;
  attempt.touched = event.time;
  switch (event.kind) {
    case "at":
      attempt.at = event.item;
      break;
    case "choose":
      attempt.chosen.set(event.item, event);
      break;
    case "sure":
      attempt.sures.set(event.item, event.sure);
      break;
    case "answer":
      answered(attempt, event);
      break;
    case "flag":
      if (event.on) attempt.flags.add(event.item);
      else attempt.flags.delete(event.item);
      break;
    case "retry":
      again(attempt, event.items);
      break;
    case "timer":
      attempt.until = event.until;
      break;
    case "finish":
      attempt.finished = event.time;
      break;
    case "leave":
      attempt.left = true;
  }
}

function answered(attempt: Attempt, answer: Given): void {
  const now = attempt.given.at(-1);
  if (now && !now.has(answer.item)) now.set(answer.item, answer);
}

function again(attempt: Attempt, items: readonly string[]): void {
  attempt.tries.push(items);
  attempt.given.push(new Map());
  attempt.finished = 0;
  attempt.at = items[0] ?? "";
  for (const item of items) attempt.chosen.delete(item);
}

/** The attempt at the quiz that was under way or ended last, unless it has been laid aside. */
export function running(history: History, quiz: string): Attempt | undefined {
  const own = [...history.attempts.values()].filter((each) => each.quiz === quiz);
  const last = own.sort((one, other) => one.touched - other.touched).at(-1);
  return last?.left ? undefined : last;
}
