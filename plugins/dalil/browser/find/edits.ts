/** Typing mistakes: one letter too many, too few, another one, or two in the wrong order. */

/** Of `terms`, those one edit away from `word` as a whole (true) or in their beginning (false). */
export function* editsFrom(word: string, terms: readonly string[]): Generator<[string, boolean]> {
  const { length } = word;
  const [first, second] = [word[0], word[1]];
  for (const term of terms) {
    // One of the first two letters is in its place or beside it; this spares most of the work.
    const near = term[0] === first || term[0] === second || term[1] === first || term[1] === second;
    if (!near || term.length < length - 1) continue;
    const rest = afterOneEdit(word, term);
    if (rest === 0) yield [term, true];
    else if (rest > 0 && length > 3) yield [term, false];
  }
}

/** How many letters of `term` are left after `word` with one edit; -1 where it takes more. */
function afterOneEdit(word: string, term: string): number {
  let at = 0;
  while (at < word.length && word[at] === term[at]) at += 1;
  if (at === word.length) return -1; // a beginning, which is no mistake
  const own = word.length - at;
  const other = term.length - at;
  let least = -1;
  const reach = (skipOwn: number, skipOther: number): void => {
    const tail = own - skipOwn;
    if (!term.startsWith(word.slice(at + skipOwn), at + skipOther)) return;
    const rest = other - skipOther - tail;
    if (rest >= 0 && (least < 0 || rest < least)) least = rest;
  };
  reach(1, 1);
  reach(1, 0);
  reach(0, 1);
  if (word[at] === term[at + 1] && word[at + 1] === term[at]) reach(2, 2);
  return least;
}
