/** What follows from a call: its verdict, what it rests on, and what is still missing. */
import type { Criterion } from "./bank";
import { answer, type Answer, type Call } from "./call";
import { verdict, wantsProof, type Heard, type Rules, type Verdict } from "./verdict";

export interface Standing {
  readonly criterion: Criterion;
  /** Of another framework than the call's. */
  readonly isElsewhere: boolean;
  readonly answer: Answer;
}

export interface Outcome {
  readonly verdict: Verdict | undefined;
  readonly all: readonly Standing[];
  readonly green: readonly Standing[];
  readonly red: readonly Standing[];
  readonly missing: readonly Standing[];
  /** What was heard by another framework, about concepts that this one does not ask after. */
  readonly known: readonly Standing[];
  /** Concepts to confirm before the lead is handed over that this framework does not ask after. */
  readonly unasked: readonly string[];
}

/** The outcome under `rules`; without any there is no verdict, and what is not green is missing. */
export function outcome(
  call: Call, criteria: readonly Criterion[], bank: readonly Criterion[], rules: Rules | undefined,
  before: readonly string[],
): Outcome {
  const standing = (criterion: Criterion): Standing => ({
    criterion, answer: answer(call, criterion.key), isElsewhere: criterion.framework !== call.framework,
  });
  const all = criteria.map(standing);
  const known = beyond(criteria, bank.map(standing));
  const heard: Heard[] = all.map(({ criterion: { concept }, answer: { state, confirmed } }) => (
    { concept, state, confirmed }
  ));
  const needsProof = rules !== undefined && wantsProof(rules, heard);
  const decided = rules && verdict(rules, call.framework, heard);
  // What is red is known, and speaks against the lead. Only where it decides nothing yet, it must
  // be confirmed.
  const isMissing = ({ criterion: { concept }, answer: { state, confirmed } }: Standing): boolean =>
    !confirmed && (state === "red" ? decided === "not-enough-yet"
      : state !== "green" || needsProof || before.includes(concept));
  return {
    verdict: decided,
    all,
    green: all.filter((each) => each.answer.state === "green"),
    red: all.filter((each) => each.answer.state === "red"),
    missing: [...all, ...known.filter((each) => before.includes(conceptOf(each)))].filter(isMissing),
    known,
    unasked: before.filter((concept) =>
      ![...all, ...known].some((each) => conceptOf(each) === concept)),
  };
}

function conceptOf({ criterion }: Standing): string {
  return criterion.concept;
}

/** What was heard of concepts that `criteria` lack: of each, what is newest. */
function beyond(criteria: readonly Criterion[], everywhere: readonly Standing[]): Standing[] {
  const heard = everywhere.filter(({ criterion: { concept }, answer: { state, note, flags, objections, from } }) => (
    !from && !criteria.some((each) => each.concept === concept) &&
    (state !== "unasked" || note.trim() || flags.length || objections.length)
  ));
  return heard.filter((one) => !heard.some((other) => (
    conceptOf(one) === conceptOf(other) && one.criterion.framework !== other.criterion.framework &&
    one.answer.step < other.answer.step
  )));
}
