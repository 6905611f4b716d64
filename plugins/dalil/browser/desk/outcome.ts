/** What follows from a call: its verdict, what it rests on, and what is still missing. */
import type { Criterion } from "./bank";
import { answer, type Answer, type Call } from "./call";
import { verdict, wantsProof, type Heard, type Rules, type Verdict } from "./verdict";

export interface Standing {
  readonly criterion: Criterion;
  readonly answer: Answer;
}

export interface Outcome {
  readonly verdict: Verdict | undefined;
  readonly all: readonly Standing[];
  readonly green: readonly Standing[];
  readonly red: readonly Standing[];
  readonly missing: readonly Standing[];
  /** Concepts to confirm before the lead is handed over that this framework does not ask after. */
  readonly unasked: readonly string[];
}

/** The outcome under `rules`; without any there is no verdict, and what is not green is missing. */
export function outcome(
  call: Call, criteria: readonly Criterion[], rules: Rules | undefined, before: readonly string[],
): Outcome {
  const all = criteria.map((criterion) => ({ criterion, answer: answer(call, criterion.key) }));
  const heard: Heard[] = all.map(({ criterion: { concept }, answer: { state, confirmed } }) => (
    { concept, state, confirmed }
  ));
  const needsProof = rules !== undefined && wantsProof(rules, heard);
  // What is red is not missing: it is known, and speaks against the lead.
  const isMissing = ({ criterion: { concept }, answer: { state, confirmed } }: Standing): boolean =>
    state !== "red" && (state !== "green" || (!confirmed && (needsProof || before.includes(concept))));
  return {
    verdict: rules && verdict(rules, call.framework, heard),
    all,
    green: all.filter((each) => each.answer.state === "green"),
    red: all.filter((each) => each.answer.state === "red"),
    missing: all.filter(isMissing),
    unasked: before.filter((concept) => !criteria.some((each) => each.concept === concept)),
  };
}
