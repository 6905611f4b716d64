/** The note for the CRM: its lines in the order of the data, in any language that has its words. */
import { fill } from "../dom";
import { spent, type Call } from "./call";
import type { Outcome, Standing } from "./outcome";
import type { Words } from "./words";

/** A field of the note. A line has one value, a list an item each. */
export interface Field {
  readonly label: string;
  readonly value: string;
  /** The value as a row of a table has it, which programs read. */
  readonly cell: string;
  readonly items: readonly string[];
}

export interface Told {
  readonly call: Call;
  readonly outcome: Outcome;
  readonly next: string; // the key of the question to ask next
}

const ISO = "sv"; // Sweden writes dates as ISO 8601 does

type Maker = (told: Told, words: Words, now: number) => string | readonly string[];

const MAKERS: Readonly<Record<string, Maker>> = {
  prospect: ({ call }) => call.prospect.trim(),
  verdict: ({ outcome }, words) => words.verdict(outcome.verdict ?? ""),
  framework: ({ call }, words) => words.bank.framework(call.framework)?.name ?? "",
  date: ({ call }, { language }, now) => day(call.begun || now, language),
  duration: ({ call }, _, now) => clock(spent(call, now)),
  score: ({ outcome }, words) => score(outcome, words),
  criteria: ({ outcome }, words) => outcome.all.map((each) => line(each, words)),
  known: ({ outcome }, words) => outcome.known.map((each) => line(each, words)),
  missing: ({ outcome }, words) => [
    ...outcome.missing.map((each) => missing(each, words)),
    ...outcome.unasked.map((each) => `${words.concept(each)}: ${words.say("unasked")}`),
  ],
  objections: ({ outcome }, words) => [...outcome.all, ...outcome.known]
    .flatMap(({ answer }) => answer.objections)
    .map((each) => words.evidence(each)).filter(Boolean),
  "next-step": ({ outcome }, words) => words.nextStep(outcome.verdict ?? ""),
  "next-question": ({ next }, words) => words.bank.question(next)?.ask ?? "",
};

/** All fields of the note, the empty ones too: a row of a table has the same columns always. */
export function note(told: Told, words: Words, now: number): Field[] {
  return ["prospect", ...words.fields.filter((each) => each !== "prospect")].map((field) => {
    const made = MAKERS[field]?.(told, words, now) ?? "";
    const isLine = typeof made === "string";
    const value = isLine ? made : "";
    const cell = field === "date" ? day(told.call.begun || now, ISO) : value;
    return { label: words.say(field), value, cell, items: isLine ? [] : made };
  });
}

/** `1:02:03`, or `2:03` within the first hour. */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

function day(time: number, language: string): string {
  const form = { dateStyle: language === ISO ? "short" : "long", numberingSystem: "latn" } as const;
  return new Intl.DateTimeFormat(language, form).format(time);
}

function score({ all, green }: Outcome, words: Words): string {
  const confirmed = green.filter(({ answer }) => answer.confirmed).length;
  return fill(words.say("score-of"), { green: green.length, all: all.length, confirmed });
}

/** What a criterion is called in the note, with its framework where that is not the call's. */
function name({ criterion, isElsewhere }: Standing, words: Words): string {
  const own = words.bank.criterion(criterion.key)?.name ?? criterion.name;
  return isElsewhere ? `${own} (${words.bank.framework(criterion.framework)?.name ?? ""})` : own;
}

/** `Green, claimed`; what was not asked is neither claimed nor confirmed. */
export function state({ answer }: Standing, words: Words): string {
  const sure = answer.state === "green" || answer.state === "red";
  const parts = [words.say(answer.state)];
  if (sure) parts.push(words.say(answer.confirmed ? "confirmed" : "claimed"));
  if (answer.from) parts.push(words.say("check"));
  return parts.join(" · ");
}

export function missing(standing: Standing, words: Words): string {
  return `${name(standing, words)}: ${state(standing, words)}`;
}

/** Whatever was heard about a criterion, in one line. */
export function line(standing: Standing, words: Words): string {
  const { flags, note: own } = standing.answer;
  const evidence = flags.map((each) => words.evidence(each)).filter(Boolean);
  const said = own.split(/\s+/).filter(Boolean).join(" ");
  const told = [state(standing, words), ...evidence, ...(said ? [said] : [])].join(" · ");
  return `${name(standing, words)}: ${told}`;
}
