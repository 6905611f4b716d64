/** From the answers given to another result: the fewest answers that would lead there. */
import { type Answers, type Node, UNKNOWN } from "./paths";

/** An attribute, and the values of it that are accepted. */
export interface Condition {
  readonly attribute: string;
  readonly values: readonly string[];
}
export type State = "met" | "not-met" | "not-asked";
export type Way = readonly Condition[];

/** How a condition stands. An answer may be several values, with commas between them. */
export function stateOf({ attribute, values }: Condition, answers: Answers): State {
  const answer = answers.get(attribute) ?? UNKNOWN;
  const given = answer.split(",");
  const met = given.filter((each) => values.includes(each)).length;
  if (met === given.length) return "met";
  return met || answer === UNKNOWN ? "not-asked" : "not-met";
}

function* leaves(node: Node, path: Way = []): Generator<[string, Way]> {
  if ("outcome" in node) {
    yield [node.outcome, path];
    return;
  }
  for (const { values, node: below } of node.arms) {
    yield* leaves(below, [...path, { attribute: node.attribute, values }]);
  }
}

// A path has at most thirty questions: what an answer to change weighs, and one that is missing.
const CHANGE = 1e4;
const MISSING = 100;

/** The shortest way to each outcome, the nearest first; of equals, what turns off the latest. */
export function ways(root: Node, answers: Answers): Map<string, Way> {
  const found = new Map<string, { length: number; way: Way }>();
  for (const [outcome, path] of leaves(root)) {
    const way = path.filter((each) => stateOf(each, answers) !== "met");
    let length = -path.findIndex((each) => each === way[0]);
    for (const each of way) length += stateOf(each, answers) === "not-met" ? CHANGE : MISSING;
    const best = found.get(outcome);
    if (!best || length < best.length) found.set(outcome, { length, way });
  }
  const sorted = [...found].sort(([, one], [, other]) => one.length - other.length);
  return new Map(sorted.map(([outcome, { way }]) => [outcome, way]));
}
