/** Typing mistakes: one letter too many, too few, another one, or two in the wrong order. */

/** Of `terms`, those one edit away from `word` as a whole (true) or in their beginning (false). */
export function* editsFrom(word: string, terms: readonly string[]): Generator<[string, boolean]> {
  const { length, 0: first, 1: second } = word;
  for (const term of terms) {
    // One of the first two letters is in its place or beside it; this spares most of the work.
    const near = term[0] === first || term[0] === second || term[1] === first || term[1] === second;
    if (!near || term.length < length - 1) continue;
    const rest = afterOneEdit(word, term);
    if (rest === 0 || (rest > 0 && length > 3)) yield [term, rest === 0];
  }
}

/** How many letters of `term` are left after `word` with one edit; -1 where it takes more. */
export function afterOneEdit(word: string, term: string): number {
  let at = 0;
  while (at < word.length && word[at] === term[at]) at += 1;
  if (at === word.length) return -1; // a beginning, which is no mistake
  const more = term.length - word.length;
  const goesOn = (own: number, other: number): boolean =>
    term.startsWith(word.slice(at + own), at + other);
  const isSwapped = word[at] === term[at + 1] && word[at + 1] === term[at];
  // The way that leaves the fewest letters comes first.
  if (goesOn(0, 1)) return more - 1;
  if (more >= 0 && (goesOn(1, 1) || (isSwapped && goesOn(2, 2)))) return more;
  return goesOn(1, 0) ? more + 1 : -1;
}
