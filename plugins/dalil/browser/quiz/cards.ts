/** When items come back: FSRS over all answers ever given. Pure but for the clock it is given. */
import { type FSRSState, FSRSAlgorithm, generatorParameters } from "ts-fsrs";
import type { Answer } from "./events";
import type { Given } from "./history";

const DAY = 24 * 60 * 60 * 1000;
const WINDOW = 30; // days that true retention looks back

/** What the memory of an item is like after its last answer, and the day it should come back. */
export interface Card extends FSRSState {
  readonly days: number;
  readonly last: number;
  readonly due: number;
}

/** An item that was seen, with its card. */
export interface Known {
  readonly item: string;
  readonly framework: string;
  readonly card: Card;
}

// The default weights. Whole days only, and no chance: the same answers give the same day everywhere.
const fsrs = new FSRSAlgorithm(generatorParameters({ enable_fuzz: false, enable_short_term: false }));

const GRADES = [1, 2, 3, 4] as const; // again, hard, good, easy
type Grade = (typeof GRADES)[number];

function grade({ right, sure }: Pick<Answer, "right" | "sure">): Grade {
  if (!right) return 1;
  if (sure === null) return 3;
  return sure ? 4 : 2;
}

/** The card that these answers to one item, the oldest first, lead to; null where there is none. */
export function cardOf(given: readonly Pick<Given, "right" | "sure" | "time">[]): Card | null {
  let card: Card | null = null;
  for (const answer of given) {
    // Right once more on the same day, with the feedback just read, says nothing about remembering.
    if (card && answer.right && daysBetween(card.last, answer.time) <= 0) continue;
    card = next(card, grade(answer), answer.time);
  }
  return card;
}

function next(before: Card | null, given: Grade, time: number): Card {
  const elapsed = before ? Math.max(0, daysBetween(before.last, time)) : 0;
  const memory = fsrs.next_state(before, elapsed, given);
  const days = interval(before, elapsed, given);
  return { ...memory, days, last: time, due: startOfDay(time, days) };
}

/** The days until an item comes back: a better answer never brings it back sooner. */
function interval(before: Card | null, elapsed: number, given: Grade): number {
  const [again = 1, hard = 1, ...better] = GRADES.map((each) =>
    fsrs.next_interval(fsrs.next_state(before, elapsed, each).stability, elapsed));
  let days = Math.min(again, hard);
  for (const each of [hard, ...better].slice(0, given - 1)) days = Math.max(each, days + 1);
  return days;
}

/** Days of the learner's own calendar, not of Greenwich's: a review at seven is another day's. */
function startOfDay(time: number, later = 0): number {
  const day = new Date(time);
  day.setHours(24 * later, 0, 0, 0);
  return day.getTime();
}

function daysBetween(before: number, after: number): number {
  return Math.round((startOfDay(after) - startOfDay(before)) / DAY);
}

/** The cards of all items that the site has; `revisions` are theirs, by item. */
export function cards(
  answers: ReadonlyMap<string, readonly Given[]>, revisions: ReadonlyMap<string, string>,
): Known[] {
  return current(answers, revisions).flatMap((given) => {
    const card = cardOf(given);
    const last = given.at(-1);
    return card && last ? [{ item: last.item, framework: last.framework, card }] : [];
  });
}

/** The answers that still count: to items that the site has, in the revision that it has. */
function current(
  answers: ReadonlyMap<string, readonly Given[]>, revisions: ReadonlyMap<string, string>,
): Given[][] {
  return [...answers].map(([item, given]) =>
    given.filter(({ revision }) => revision === revisions.get(item)));
}

/** Those due by the end of today: the longest due first, the frameworks in turn. */
export function due(known: readonly Known[], now: number): Known[] {
  const late = known
    .filter(({ card }) => daysBetween(now, card.due) <= 0)
    .sort((one, other) => one.card.due - other.card.due || (one.item < other.item ? -1 : 1));
  const queues = new Map<string, Known[]>();
  for (const one of late) queues.set(one.framework, [...(queues.get(one.framework) ?? []), one]);
  const mixed: Known[] = [];
  while (mixed.length < late.length) {
    for (const queue of queues.values()) mixed.push(...queue.splice(0, 1));
  }
  return mixed;
}

/** How many become due more than `after` and at most `until` days from now. */
export function dueBetween(
  known: readonly Known[], now: number, after: number, until: number,
): number {
  const days = known.map(({ card }) => daysBetween(now, card.due));
  return days.filter((each) => each > after && each <= until).length;
}

/** The share of right answers among reviews of the last 30 days; null where there was none. */
export function trueRetention(
  answers: ReadonlyMap<string, readonly Given[]>, revisions: ReadonlyMap<string, string>,
  now: number,
): number | null {
  const reviews = current(answers, revisions).flatMap((given) =>
    given.filter(({ time }, n) => {
      const before = given[n - 1];
      // A second answer on the same day says nothing about remembering.
      return before && daysBetween(before.time, time) > 0 && daysBetween(time, now) <= WINDOW;
    }));
  if (!reviews.length) return null;
  return reviews.filter(({ right }) => right).length / reviews.length;
}

/** How likely an item that was seen is remembered now; null where none was seen. */
export function meanRetrievability(known: readonly Known[], now: number): number | null {
  if (!known.length) return null;
  const each = known.map(({ card: { last, stability } }) =>
    fsrs.forgetting_curve(Math.max(0, daysBetween(last, now)), stability));
  return each.reduce((sum, one) => sum + one, 0) / known.length;
}
