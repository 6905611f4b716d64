/** What a learner did, as events that are only ever added. All progress is derived from them. */

/** The version of the shape of an event. Version 1 had words where 2 has ids: see `upgraded`. */
export const VERSION = 2;

/** Longer than anything this site writes; what is longer was not written by it. */
const LONGEST = 200;
const MOST = 100;

interface Stamp {
  readonly id: string;
  readonly v: typeof VERSION;
  readonly time: number;
}

interface About {
  readonly attempt: string;
  readonly item: string;
}

/** An attempt begins: which items of which form, in their order. */
export interface Start {
  readonly kind: "start";
  readonly attempt: string;
  readonly quiz: string;
  readonly form: number;
  readonly items: readonly string[];
}

/** The learner looks at an item. */
export interface At extends About {
  readonly kind: "at";
}

/** What is chosen for now: not judged yet. */
export interface Choose extends About {
  readonly kind: "choose";
  readonly revision: string;
  readonly chosen: readonly string[];
}

/** A judged answer. `sure` is null where the learner was not asked. */
export interface Answer extends About {
  readonly kind: "answer";
  readonly quiz: string;
  readonly revision: string;
  readonly framework: string;
  readonly criterion: string;
  readonly chosen: readonly string[];
  readonly right: boolean;
  readonly sure: boolean | null;
}

/** How sure the learner is of what is chosen and not judged yet. */
export interface Sure extends About {
  readonly kind: "sure";
  readonly sure: boolean;
}

export interface Flag extends About {
  readonly kind: "flag";
  readonly on: boolean;
}

/** Only these once more, in the same attempt. */
export interface Retry {
  readonly kind: "retry";
  readonly attempt: string;
  readonly items: readonly string[];
}

/** The timer of an attempt runs until then; 0 switches it off. */
export interface Timer {
  readonly kind: "timer";
  readonly attempt: string;
  readonly until: number;
}

/** An attempt is handed in, or laid aside. */
export interface End {
  readonly kind: "finish" | "leave";
  readonly attempt: string;
}

/** Answers given until now no longer count: all, those of a framework, or of a criterion. */
export interface Reset {
  readonly kind: "reset";
  readonly scope: "all" | "framework" | "criterion";
  readonly framework: string;
  readonly criterion: string;
}

/** Takes back the reset with the id `of`. */
export interface Undo {
  readonly kind: "undo";
  readonly of: string;
}

/** A copy of everything was saved. */
export interface Backup {
  readonly kind: "backup";
}

export interface Prefer {
  readonly kind: "prefer";
  readonly name: string;
  readonly value: string;
}

export type Deed =
  | Start | At | Choose | Sure | Answer | Flag | Retry | Timer | End | Reset | Undo | Backup | Prefer;
export type Event = Deed & Stamp;

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === "string" && value.length <= LONGEST;
const whole: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const yesOrNo: Check = (value) => typeof value === "boolean";
const texts: Check = (value) => Array.isArray(value) && value.length <= MOST && value.every(text);
const oneOf = (...values: unknown[]): Check => (value) => values.includes(value);

const ABOUT = { attempt: text, item: text };
const END = { attempt: text };

/** The fields of each kind of event, and what each must be. */
const FIELDS = new Map<unknown, Readonly<Record<string, Check>>>([
  ["start", { attempt: text, quiz: text, form: whole, items: texts }],
  ["at", ABOUT],
  ["choose", { ...ABOUT, revision: text, chosen: texts }],
  ["sure", { ...ABOUT, sure: yesOrNo }],
  ["answer", {
    ...ABOUT, quiz: text, revision: text, framework: text, criterion: text, chosen: texts,
    right: yesOrNo, sure: oneOf(true, false, null),
  }],
  ["flag", { ...ABOUT, on: yesOrNo }],
  ["retry", { attempt: text, items: texts }],
  ["timer", { attempt: text, until: whole }],
  ["finish", END],
  ["leave", END],
  ["reset", { scope: oneOf("all", "framework", "criterion"), framework: text, criterion: text }],
  ["undo", { of: text }],
  ["backup", {}],
  ["prefer", { name: text, value: text }],
]);

/**
 * The event that `value` holds, or null. Nothing of `value` is kept but the fields of its kind, so
 * that what a file holds beside them does no harm.
 */
export function read(value: unknown): Event | null {
  if (typeof value !== "object" || value === null) return null;
  const given = upgraded(value as Readonly<Record<string, unknown>>);
  const fields = FIELDS.get(given["kind"]);
  if (!fields || given["v"] !== VERSION || given["id"] === "") return null;
  if (!text(given["id"]) || !whole(given["time"])) return null;
  const kept: [string, unknown][] = [];
  for (const [name, check] of Object.entries({ ...STAMP, ...fields })) {
    if (!Object.hasOwn(given, name) || !check(given[name])) return null;
    kept.push([name, given[name]]);
  }
  return Object.fromEntries(kept) as unknown as Event;
}

const STAMP = { id: text, v: whole, time: whole, kind: text };

/** An event of version 1 as one of version 2: its time was text, and its choice one text. */
function upgraded(old: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (old["v"] !== 1) return old;
  const { when, choice, ...same } = old;
  const known = { ...same, v: VERSION, time: Date.parse(String(when)) };
  if (old["kind"] !== "answer") return known;
  return { ...known, chosen: String(choice).split(" ").filter(Boolean), sure: null };
}

let latest = 0;

/** Events that this page sees must not come before those it has seen, whatever the clock says. */
export function seen(time: number): void {
  latest = Math.max(latest, time);
}

/** What was done, as an event of now. */
export function happened(deed: Deed): Event {
  seen(Math.max(Date.now(), latest + 1));
  return { id: fresh(), v: VERSION, time: latest, ...deed };
}

/** An id that nothing else in the world has; unlike randomUUID it also works on plain http. */
export function fresh(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** All events of both, each once, in the order in which they happened. */
export function merged(one: Iterable<Event>, other: Iterable<Event>): Event[] {
  const all = new Map<string, Event>();
  for (const event of other) all.set(event.id, event);
  for (const event of one) all.set(event.id, event);
  return [...all.values()].sort(byTime);
}

function byTime(one: Event, other: Event): number {
  return one.time - other.time || (one.id < other.id ? -1 : Number(one.id > other.id));
}
