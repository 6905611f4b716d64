/** Answers in the address: `#deciders=several&volume=?`, the same in every language. */

// What the address last said of answers. A link to a heading takes its place only in passing.
let kept = "";

function ofAnswers(hash: string): boolean {
  return !hash || hash.includes("=");
}

/** The answers in the address, such as `deciders=several`. */
export function said(): URLSearchParams {
  return new URLSearchParams(kept);
}

/** Put `answers` into the address as a step that "back" takes back. */
export function push(answers: readonly string[]): void {
  const fragment = answers.join("&");
  if (fragment === kept && ofAnswers(location.hash.slice(1))) return;
  kept = fragment;
  history.pushState({}, "", fragment ? `#${fragment}` : location.pathname + location.search);
}

function take(): void {
  const hash = location.hash.slice(1);
  // Only an entry that a link has just made has no state: there the answers stay as they were.
  const passing = !ofAnswers(hash) && history.state === null;
  if (!passing) kept = ofAnswers(hash) ? hash : "";
  history.replaceState({}, "", passing && kept ? `#${kept}` : location.href);
}

/** Read the address now, and call `changed` whenever something else than `push` changes it. */
export function watch(changed: (target: string) => void): void {
  const taken = (): void => {
    const target = location.hash.slice(1);
    take();
    changed(target);
  };
  addEventListener("hashchange", taken);
  taken();
}
