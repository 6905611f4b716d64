/** From the answers given to another result: the fewest answers that would lead there. */
import { type Answers, type Node, UNKNOWN } from "./paths";

/** An attribute, and the values of it that are accepted. */
export interface Condition {
  readonly attribute: string;
  readonly values: readonly string[];
}
/** In the order of the alphabet, each stands below the one before it. */
export type State = "met" | "not-asked" | "not-known" | "not-met";
export type Way = readonly Condition[];

/** How a condition stands. An answer may be several values, with commas between them. */
export function stateOf({ attribute, values }: Condition, answers: Answers): State {
  const given = answers.get(attribute);
  if (!given) return "not-asked";
  if (given === UNKNOWN) return "not-known";
  const fitting = given.split(",").map((each) => values.includes(each));
  if (fitting.every(Boolean)) return "met";
  return fitting.some(Boolean) ? "not-asked" : "not-met";
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

/** The shortest way to each outcome, the nearest first; of equals, what turns off the latest. */
export function ways(root: Node, answers: Answers): Map<string, Way> {
  const found = new Map<string, Way>();
  const every = [...leaves(root)].map(([outcome, path]) => {
    const way = path.filter((each) => stateOf(each, answers) !== "met");
    let length = -path.findIndex((each) => way.includes(each));
    // A path has at most thirty questions: an answer to change weighs most, then one missing.
    for (const each of way) length += stateOf(each, answers) === "not-met" ? 1e4 : 100;
    return { outcome, way, length };
  });
  for (const { outcome, way } of every.sort((one, other) => one.length - other.length)) {
    if (!found.has(outcome)) found.set(outcome, way);
  }
  return found;
}
