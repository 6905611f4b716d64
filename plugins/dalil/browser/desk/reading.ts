/** A call that was kept, read back. Whatever is not what it should be is not taken. */
import { newCall, NOTHING, type Answer, type Call, type State } from "./call";

type Known = Readonly<Record<string, unknown>>;

const STATES: readonly unknown[] = ["unasked", "unclear", "green", "red"] satisfies State[];

/** The call in `value`; undefined where it is none. */
export function readCall(value: unknown): Call | undefined {
  if (!isKnown(value) || !value["id"]) return undefined;
  const call = like(newCall("", "", ""), value);
  const answers = Object.entries(call.answers).flatMap(([key, one]) => (isKnown(one) ? [[key, answer(one)]] : []));
  return { ...call, answers: Object.fromEntries(answers) as Call["answers"] };
}

function answer(value: Known): Answer {
  const read = like(NOTHING, value);
  return [read.state, read.hand, read.sure].every((state) => STATES.includes(state)) ? read : NOTHING;
}

/** What `value` has of the fields of `shape`, each of the kind that it has there. */
function like<Shape extends object>(shape: Shape, value: Known): Shape {
  const fields = Object.entries(shape).map(([key, usual]: [string, unknown]) => [key, taken(value[key], usual)]);
  return Object.fromEntries(fields) as Shape;
}

function taken(value: unknown, usual: unknown): unknown {
  if (Array.isArray(usual)) return Array.isArray(value) ? value.filter((each) => typeof each === "string") : usual;
  const isAlike = typeof value === typeof usual && isKnown(value) === isKnown(usual);
  return isAlike && (typeof value !== "number" || Number.isFinite(value)) ? value : usual;
}

function isKnown(value: unknown): value is Known {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
