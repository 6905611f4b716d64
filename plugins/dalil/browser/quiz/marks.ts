/** The mark of an attempt: over the whole form, by framework and criterion. Pure. */
import type { Attempt, Given } from "./history";

/** What a mark needs to know of an item. */
export interface Subject {
  readonly id: string;
  readonly revision: string;
  readonly framework: string;
  readonly criterion: string;
}

export interface Score {
  right: number;
  total: number;
}

export interface Area extends Score {
  readonly framework: string;
  readonly criterion: string;
}

export interface Mark extends Score {
  /** Right at the first try, where what was missed has been tried again. */
  readonly first: number;
  readonly areas: readonly Area[];
  /** Not right in any try. */
  readonly missed: readonly string[];
}

/** The last answer to the item in the attempt, if the item has not changed since. */
export function last(attempt: Attempt, { id, revision }: Subject): Given | undefined {
  const given = attempt.given.flatMap((each) => each.get(id) ?? []);
  return given.filter((each) => each.revision === revision).at(-1);
}

/**
 * The mark of an attempt at `subjects`. One that is right in any of the `counted` tries is right:
 * in a practice all of them count, in a test only the one that was handed in.
 */
export function mark(
  attempt: Attempt, subjects: readonly Subject[], counted = attempt.given,
): Mark {
  const areas = new Map<string, Area>();
  const isRight = (subject: Subject, tries = counted): boolean =>
    tries.some((each) => {
      const given = each.get(subject.id);
      return given?.revision === subject.revision && given.right;
    });
  for (const subject of subjects) {
    const { framework, criterion } = subject;
    const key = `${framework} ${criterion}`;
    const area = areas.get(key) ?? { framework, criterion, right: 0, total: 0 };
    area.total += 1;
    area.right += Number(isRight(subject));
    areas.set(key, area);
  }
  return {
    right: subjects.filter((each) => isRight(each)).length,
    total: subjects.length,
    first: subjects.filter((each) => isRight(each, attempt.given.slice(0, 1))).length,
    areas: [...areas.values()],
    missed: subjects.filter((each) => !isRight(each, attempt.given)).map(({ id }) => id),
  };
}

export type Standing = "strong" | "fair" | "weak" | "open";

/**
 * How an area stands: four of five are strong, three of five are fair. One question says nothing,
 * and two right answers are not yet a strength.
 */
export function standing({ right, total }: Score): Standing {
  const share = right / total;
  if (total < 2) return "open";
  return share >= 0.8 && total > 2 ? "strong" : share >= 0.6 ? "fair" : "weak";
}

/** Areas by framework, each with its sum, in the order of `frameworks`; criteria in that of `areas`. */
export function byFramework(areas: readonly Area[]): { sum: Area; parts: Area[] }[] {
  const found = new Map<string, { sum: Area; parts: Area[] }>();
  for (const area of areas) {
    const { framework } = area;
    const group = found.get(framework)
      ?? { sum: { framework, criterion: "", right: 0, total: 0 }, parts: [] };
    group.sum.right += area.right;
    group.sum.total += area.total;
    group.parts.push(area);
    found.set(framework, group);
  }
  return [...found.values()];
}
