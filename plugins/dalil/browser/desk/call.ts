/** A call as data, and everything that can happen to it. Nothing here knows the page. */

export type State = "unasked" | "unclear" | "green" | "red";

/**
 * What was heard about one criterion. `from` is the criterion it was taken over from, unchecked.
 * `hand` is the state that was marked by hand when the flags in `held` were ticked, `sure` the one
 * that was confirmed: the others follow from them, so that a tick taken off gives back what was.
 */
export interface Answer {
  readonly state: State;
  readonly confirmed: boolean;
  readonly hand: State;
  readonly held: readonly string[];
  readonly sure: State;
  readonly note: string;
  readonly flags: readonly string[];
  readonly objections: readonly string[];
  readonly from: string;
  readonly step: number;
}

/**
 * Answers are kept by criterion, `bant--budget`; `asked` are the keys of questions. `begun` is when
 * something was first said or heard, 0 before that. `step` grows with every change. Ids are in the
 * order in which calls were made.
 */
export interface Call {
  readonly id: string;
  readonly framework: string;
  readonly policy: string;
  readonly prospect: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly asked: readonly string[];
  readonly step: number;
  readonly begun: number;
  readonly spent: number;
  readonly since: number;
}

/** What a framework asks after: the criterion's key and the concept it shares with other frameworks. */
export interface Topic {
  readonly key: string;
  readonly framework: string;
  readonly concept: string;
}

export const NOTHING: Answer = {
  state: "unasked", confirmed: false, hand: "unasked", held: [], sure: "unasked",
  note: "", flags: [], objections: [], from: "", step: 0,
};

export function newCall(id: string, framework: string, policy: string): Call {
  return {
    id, framework, policy, prospect: "", answers: {}, asked: [], step: 0, begun: 0, spent: 0, since: 0,
  };
}

export function answer(call: Call, criterion: string): Answer {
  return Object.hasOwn(call.answers, criterion) ? (call.answers[criterion] ?? NOTHING) : NOTHING;
}

/** Whether anything was said or heard in it: such a call must not be lost. */
export function isUnderWay(call: Call): boolean {
  const { asked, answers, prospect, since } = call;
  return asked.length + Object.keys(answers).length + prospect.length + since + call.spent > 0;
}

/** Whoever touches an answer that was taken over has checked it. */
function change(call: Call, criterion: string, changed: Partial<Answer>): Call {
  const step = call.step + 1;
  const now: Answer = { ...answer(call, criterion), from: "", ...changed, step };
  const state = stateOf(now);
  const confirmed = state === now.sure && isCertain(state);
  return { ...call, step, answers: { ...call.answers, [criterion]: { ...now, state, confirmed } } };
}

/** The state a criterion is in; what is not asked cannot be confirmed. The same again undoes it. */
export function mark(call: Call, criterion: string, state: State): Call {
  const { state: before, sure, from, flags } = answer(call, criterion);
  const hand = before === state && !from ? "unasked" : state;
  return change(call, criterion, { hand, held: flags, sure: hand === sure ? sure : "unasked" });
}

/** Confirmed or only claimed; there must be something to confirm. */
export function confirm(call: Call, criterion: string): Call {
  const { state, confirmed } = answer(call, criterion);
  if (!isCertain(state)) return call;
  return change(call, criterion, { sure: confirmed ? "unasked" : state });
}

/** Tick a flag, or take the tick off. */
export function tick(call: Call, criterion: string, flag: string): Call {
  return change(call, criterion, { flags: toggled(answer(call, criterion).flags, flag) });
}

/** The mark and the flags ticked since, which begin with their kind; green with red is unclear. */
function stateOf({ flags, hand, held }: Answer): State {
  const since = flags.filter((flag) => !held.includes(flag));
  const is = (kind: State): boolean => hand === kind || since.some((flag) => flag.includes(`/${kind}.`));
  if (is("green")) return is("red") ? "unclear" : "green";
  return is("red") ? "red" : hand;
}

/** Only what is green or red is claimed or confirmed. */
export function isCertain(state: State): boolean {
  return state === "green" || state === "red";
}

export function object(call: Call, criterion: string, objection: string): Call {
  const { objections } = answer(call, criterion);
  return change(call, criterion, { objections: toggled(objections, objection) });
}

/** A note alone checks nothing that was taken over. */
export function write(call: Call, criterion: string, note: string): Call {
  return change(call, criterion, { note, from: answer(call, criterion).from });
}

/** A question was said aloud. That alone says nothing about the answer. */
export function ask(call: Call, question: string): Call {
  if (call.asked.includes(question)) return call;
  return { ...call, step: call.step + 1, asked: [...call.asked, question] };
}

function toggled(list: readonly string[], one: string): string[] {
  return list.includes(one) ? list.filter((each) => each !== one) : [...list, one];
}

/**
 * Go on with another framework. What is newest of a concept comes along as a claim to be checked,
 * unless the framework has the same answer already, which then stays as sure as it was.
 */
export function switchTo(
  call: Call, framework: string, topics: readonly Topic[], all: readonly Topic[],
): Call {
  const answers: Record<string, Answer> = { ...call.answers };
  for (const { key, concept } of topics) {
    const newest = all
      .filter((each) => each.concept === concept && each.framework !== framework)
      .map((each) => ({ each: each.key, known: answer(call, each.key) }))
      .sort(({ known: one }, { known: other }) => other.step - one.step || one.from.length - other.from.length)[0];
    const own = answer(call, key);
    // Of two of its own that share a concept, what is newer elsewhere speaks of the newer one.
    if (topics.some((each) => each.concept === concept && answer(call, each.key).step > own.step)) continue;
    if (newest && newest.known.step > own.step) answers[key] = takenOver(own, newest.known, newest.each);
  }
  return { ...call, framework, answers, step: call.step + 1 };
}

function takenOver(own: Answer, known: Answer, from: string): Answer {
  const { step } = known;
  const note = known.note || own.note;
  const objections = [...new Set([...own.objections, ...known.objections])];
  if (known.state === "unasked" || known.state === own.state) return { ...own, note, objections, step };
  return { ...known, objections, confirmed: false, sure: "unasked", from };
}

/** Start or pause the clock. */
export function toggleClock(call: Call, now: number): Call {
  return call.since
    ? { ...call, spent: spent(call, now), since: 0 }
    : { ...call, since: now };
}

/** Milliseconds on the clock. */
export function spent(call: Call, now: number): number {
  return call.spent + (call.since ? Math.max(0, now - call.since) : 0);
}
