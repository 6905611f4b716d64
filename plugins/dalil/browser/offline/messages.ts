/** What a page says to the worker: load the new version. */
export const LOAD = "load";
