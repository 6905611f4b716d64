/** What the page and the workers agree on. */

/** What a page says to the worker: load the new version. */
export const LOAD = "load";

/** The cache of the worker with that scope. */
export function cacheOf(scope: string): string {
  return `dalil-desk-${scope}`;
}
