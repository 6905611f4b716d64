/** A decision tree as the page lists it: branches that ask, leaves that advise. */
import { find, findAll } from "../dom";

export const UNKNOWN = "?";

export type Answers = ReadonlyMap<string, string>;
export type Node = Leaf | Branch;
export interface Leaf {
  readonly outcome: string;
}
export interface Branch {
  readonly attribute: string;
  readonly arms: readonly Arm[];
}
export interface Arm {
  readonly attribute: string;
  readonly values: readonly string[];
  readonly item: HTMLElement;
  readonly node: Node;
}

/** The answers that a question offers. */
export function offered(question: HTMLElement | undefined): HTMLButtonElement[] {
  return question ? findAll("button[value]", HTMLButtonElement, question) : [];
}

/** The outcome whose result has that address on the page, such as `#advice-bant`. */
export function outcomeAt(hash: string | undefined, prefix: string): string {
  return hash?.slice(`#${prefix}advice-`.length) ?? "";
}

export type Questions = ReadonlyMap<string, HTMLFieldSetElement>;

/**
 * The tree that a list shows. Every word and every decision is in the page already: the arms are
 * the answers to their question one by one, unless they say otherwise.
 */
export function read(list: HTMLElement, prefix: string, questions: Questions): Branch {
  const attribute = list.dataset["ask"] ?? "";
  const arms = findAll(":scope > li", HTMLElement, list).map((item, index) => {
    const below = find("ul", HTMLElement, item);
    const leaf = find("a", HTMLAnchorElement, item)?.hash;
    const node = below ? read(below, prefix, questions) : { outcome: outcomeAt(leaf, prefix) };
    const answer = offered(questions.get(attribute))[index]?.value ?? "";
    const values = item.dataset["values"]?.split(" ") ?? [answer];
    return { attribute, values, item, node };
  });
  return { attribute, arms };
}

/** The arms that the answers leave open, from this node down. */
export function* open(node: Node, answers: Answers): Generator<Arm> {
  if ("outcome" in node) return;
  const answer = answers.get(node.attribute);
  for (const arm of node.arms) {
    if (answer && answer !== UNKNOWN && !arm.values.includes(answer)) continue;
    yield arm;
    yield* open(arm.node, answers);
  }
}

function nodes(root: Node, answers: Answers): Node[] {
  return [root, ...[...open(root, answers)].map((arm) => arm.node)];
}

/** The outcomes that the answers leave possible, in reading order. */
export function possible(root: Node, answers: Answers): Set<string> {
  return new Set(nodes(root, answers).flatMap((node) => ("outcome" in node ? [node.outcome] : [])));
}

/** The attributes that the answers leave to be asked, in the order of the paths. */
export function asked(root: Node, answers: Answers): string[] {
  return nodes(root, answers).flatMap((node) => ("attribute" in node ? [node.attribute] : []));
}

/** The attribute to ask next: the first on a path that is still open and has no answer. */
export function next(root: Node, answers: Answers): string | undefined {
  return asked(root, answers).find((attribute) => !answers.has(attribute));
}
