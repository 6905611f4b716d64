/** A call that was kept, read back. Whatever is not what it should be is not taken. */
import type { Answer, Call, State } from "./call";

type Known = Readonly<Record<string, unknown>>;

const STATES: readonly State[] = ["unasked", "unclear", "green", "red"];

/** The call in `value`; undefined where it is none. */
export function readCall(value: unknown): Call | undefined {
  if (!isKnown(value)) return undefined;
  const { id, framework, policy } = value;
  if (!isText(id) || !isText(framework) || !isText(policy)) return undefined;
  return {
    id, framework, policy,
    prospect: text(value["prospect"]),
    answers: answers(value["answers"]),
    asked: texts(value["asked"]),
    step: number(value["step"]),
    begun: number(value["begun"]),
    spent: number(value["spent"]),
    since: number(value["since"]),
  };
}

function answers(value: unknown): Record<string, Answer> {
  const entries = Object.entries(isKnown(value) ? value : {});
  return Object.fromEntries(entries.flatMap(([key, one]) => (isKnown(one) ? [[key, answer(one)]] : [])));
}

/** What an older version of the page kept has no marks of its own: its state was marked by hand. */
function answer(value: Known): Answer {
  const state = stateIn(value["state"], "unasked");
  const confirmed = value["confirmed"] === true;
  return {
    state,
    confirmed,
    hand: stateIn(value["hand"], state),
    held: texts(value["held"] ?? value["flags"]),
    sure: stateIn(value["sure"], confirmed ? state : "unasked"),
    note: text(value["note"]),
    flags: texts(value["flags"]),
    objections: texts(value["objections"]),
    from: text(value["from"]),
    step: number(value["step"]),
  };
}

function stateIn(value: unknown, otherwise: State): State {
  return STATES.find((state) => state === value) ?? otherwise;
}

function isKnown(value: unknown): value is Known {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function text(value: unknown): string {
  return isText(value) ? value : "";
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(isText) : [];
}

function number(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
