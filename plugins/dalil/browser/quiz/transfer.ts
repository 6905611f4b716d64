/** Progress as a file: what is written, and what is taken from a file that may hold anything. */
import { type Event, merged, read, VERSION } from "./events";

const FORMAT = "dalil-progress";
/** A file beyond this is not read at all; a learner of many years stays far below. */
export const MOST_BYTES = 64 * 1024 * 1024;
const MOST_EVENTS = 200_000;
/** Clocks differ; what is further ahead than that was not done yet. */
const AHEAD = 48 * 60 * 60 * 1000;

export type Taken =
  | { readonly events: readonly Event[]; readonly left: number }
  | { readonly refused: "too-large" | "not-ours" | "newer" };

export function packed(events: readonly Event[], now: number): Record<string, unknown> {
  return { format: FORMAT, version: VERSION, saved: new Date(now).toISOString(), events };
}

/** The events that the text of a file holds, and how many entries were left out. */
export function unpacked(text: string, now: number): Taken {
  // Each event has a brace: they are counted before a parser has to build them all.
  if (text.length > MOST_BYTES || braces(text, MOST_EVENTS + 1)) return { refused: "too-large" };
  const file = parsed(text);
  if (typeof file !== "object" || file === null) return { refused: "not-ours" };
  const { format, version, events } = file as Readonly<Record<string, unknown>>;
  if (format !== FORMAT || !Array.isArray(events)) return { refused: "not-ours" };
  if (typeof version !== "number" || version > VERSION) return { refused: "newer" };
  const known = events.map(read).filter((event): event is Event => event !== null);
  const past = merged(known.filter(({ time }) => time <= now + AHEAD), []);
  return { events: past, left: events.length - past.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether the text has more opening braces than that. */
function braces(text: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf("{"); at >= 0; at = text.indexOf("{", at + 1)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}
