/** Looking words up in a sorted list. */

/** All of a sorted list that begin with `word`, itself not among them. */
export function beginningWith(word: string, sorted: readonly string[]): readonly string[] {
  let first = firstFrom(word, sorted);
  if (sorted[first] === word) first += 1;
  let end = first;
  while (sorted[end]?.startsWith(word)) end += 1;
  return sorted.slice(first, end);
}

function firstFrom(word: string, sorted: readonly string[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
