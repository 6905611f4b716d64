/** Whether an answer is right. Pure. */
import { fold } from "../fold";

export interface Key {
  /** The ids of options in the right order. */
  readonly answer: readonly string[];
  /** For a short answer: every spelling that is right, folded, without spaces. */
  readonly accepted: readonly string[];
}

export type Verdict = "right" | "typo" | "wrong";

const SHORTEST = 5; // letters of a word in which one may be mistyped

/** `spellings` are those of all short answers: what is as near to another one is wrong. */
export function judge(
  { answer, accepted }: Key, chosen: readonly string[], spellings: readonly string[],
): Verdict {
  if (accepted.length) return judgeText(squeezed(chosen[0] ?? ""), accepted, spellings);
  const same = chosen.length === answer.length && chosen.every((id, n) => id === answer[n]);
  return same ? "right" : "wrong";
}

/** `text` folded, without spaces or marks. */
export function squeezed(text: string): string {
  return fold(text).replaceAll(" ", "");
}

function judgeText(
  written: string, accepted: readonly string[], spellings: readonly string[],
): Verdict {
  if (accepted.includes(written)) return "right";
  const near = accepted.some((word) => length(word) >= SHORTEST && isNear(written, word));
  const others = spellings.filter((word) => !accepted.includes(word));
  return near && !others.some((word) => isNear(written, word)) ? "typo" : "wrong";
}

function length(word: string): number {
  return [...word].length;
}

/** Whether two words differ by at most one letter: other, missing, too many, or two exchanged. */
export function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [[...one], [...other]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  const rest = (letters: readonly string[], from: number): string => letters.slice(from).join("");
  const exchanged = a[start] === b[start + 1] && a[start + 1] === b[start];
  return (
    rest(a, start + 1) === rest(b, start + 1) ||
    rest(a, start + 1) === rest(b, start) ||
    rest(a, start) === rest(b, start + 1) ||
    (exchanged && rest(a, start + 2) === rest(b, start + 2))
  );
}
