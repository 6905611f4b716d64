/**
 * What a policy says of what was heard. The rules are data (content/desk.yml); dalil/verdicts.py
 * decides by the same ones, and a test holds the two together.
 */
import type { State } from "./call";

export interface Demand {
  readonly share: number;
  readonly concepts: readonly string[];
}

type ByFramework = Readonly<Record<string, readonly string[]>>;
type Proof = "claimed" | "confirmed";

export interface Rules {
  readonly qualified: {
    readonly green: Demand;
    readonly confirmed: Demand;
    readonly red: "never" | "allowed";
  };
  readonly disqualified: {
    readonly concepts: readonly string[];
    readonly in_framework: ByFramework;
    readonly share: number | null;
    readonly proof: Proof;
  };
  readonly nurture: {
    readonly concepts: readonly string[];
    readonly in_framework: ByFramework;
    readonly fits: readonly string[];
    readonly proof: Proof;
  };
}

export interface Heard {
  readonly concept: string;
  readonly state: State;
  readonly confirmed: boolean;
}

export type Verdict = "disqualified" | "nurture" | "qualified" | "not-enough-yet";

type Test = (one: Heard) => boolean;

const isGreen: Test = ({ state }) => state === "green";
const isProved: Test = (one) => isGreen(one) && one.confirmed;

/** The first that holds: disqualified, nurture, qualified; else it is not enough yet. */
export function verdict(rules: Rules, framework: string, heard: readonly Heard[]): Verdict {
  const named = namedIn(rules, framework);
  if (ends(rules, named, heard)) return "disqualified";
  if (waits(rules, named, heard)) return "nurture";
  return suffices(rules, named, heard) ? "qualified" : "not-enough-yet";
}

/** Whether more has to be confirmed before the policy calls a lead qualified. */
export function wantsProof({ qualified }: Rules, heard: readonly Heard[]): boolean {
  return !meets(qualified.confirmed, heard, isProved);
}

interface Named {
  readonly ending: ReadonlySet<string>;
  readonly waiting: ReadonlySet<string>;
}

function namedIn({ disqualified, nurture }: Rules, framework: string): Named {
  const own = (lists: ByFramework): readonly string[] =>
    Object.hasOwn(lists, framework) ? (lists[framework] ?? []) : [];
  return {
    ending: new Set([...disqualified.concepts, ...own(disqualified.in_framework)]),
    waiting: new Set([...nurture.concepts, ...own(nurture.in_framework)]),
  };
}

function isRed(proof: Proof): Test {
  return ({ state, confirmed }) => state === "red" && (proof === "claimed" || confirmed);
}

function ends({ disqualified }: Rules, named: Named, heard: readonly Heard[]): boolean {
  const red = heard.filter(isRed(disqualified.proof));
  if (red.some(({ concept }) => named.ending.has(concept))) return true;
  const counted = red.filter(({ concept }) => !named.waiting.has(concept)).length;
  return disqualified.share !== null && counted >= whole(disqualified.share, heard);
}

function waits({ nurture }: Rules, named: Named, heard: readonly Heard[]): boolean {
  const fits = heard.filter(({ concept }) => nurture.fits.includes(concept)).every(isGreen);
  const red = heard.filter(isRed(nurture.proof));
  return fits && red.some(({ concept }) => named.waiting.has(concept));
}

function suffices({ qualified }: Rules, named: Named, heard: readonly Heard[]): boolean {
  const red = heard.filter(({ state }) => state === "red");
  const refused = red.some(({ concept }) =>
    qualified.red === "never" || named.ending.has(concept) || named.waiting.has(concept));
  const enough = meets(qualified.green, heard, isGreen);
  return enough && meets(qualified.confirmed, heard, isProved) && !refused;
}

function meets({ share, concepts }: Demand, heard: readonly Heard[], test: Test): boolean {
  const named = heard.filter(({ concept }) => concepts.includes(concept));
  return named.every(test) && heard.filter(test).length >= whole(share, heard);
}

/** A share of the criteria, rounded up to whole ones. */
function whole(share: number, heard: readonly Heard[]): number {
  return Math.ceil((heard.length * share) / 100);
}
