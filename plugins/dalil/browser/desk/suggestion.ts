/** What to ask next. */
import type { Criterion, Question } from "./bank";
import { answer, type Answer, type Call } from "./call";

type Wish = (one: Answer) => boolean;

const isUnclear: Wish = ({ state }) => state === "unclear";

/** What is open comes first, in the framework's order; then what is only claimed, the bad first. */
const WISHES: readonly Wish[] = [
  ({ state }) => state === "unasked",
  isUnclear,
  ({ from }) => from !== "",
  ({ state, confirmed }) => state === "red" && !confirmed,
  ({ state, confirmed }) => state === "green" && !confirmed,
];

/** The next question of `criteria`; one that follows up on what is unclear at `here` is best. */
export function nextQuestion(
  call: Call, criteria: readonly Criterion[], here: string,
): Question | undefined {
  const first = (among: readonly Criterion[], wish: Wish): Question | undefined => among
    .filter(({ key }) => wish(answer(call, key)))
    .flatMap(({ questions }) => questions)
    .find(({ key, isAloud }) => isAloud && !call.asked.includes(key));
  const current = criteria.filter(({ key }) => key === here);
  return [isUnclear].map((wish) => first(current, wish))
    .concat(WISHES.map((wish) => first(criteria, wish)))
    .find((found) => found);
}
