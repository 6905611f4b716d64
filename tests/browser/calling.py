"""Pure functions of browser/desk and browser/search, and a bank that calls go through."""

from __future__ import annotations

from functools import cache
from typing import Any

from tests.browser.pure import Pure

Move = tuple[str, ...]  # a function of browser/desk/call.ts and what it gets beside the call

ENTRY = """
import * as calls from "../desk/call";
import { outcome } from "../desk/outcome";
import { nextQuestion } from "../desk/suggestion";
export { formatted } from "../desk/formats";
import { Index } from "../search/index";
import { afterOneEdit } from "../find/edits";
import { beginningWith } from "../find/sorted";
export { afterOneEdit, beginningWith };
const of = (bank, framework) => bank.filter((each) => each.framework === framework);
const moved = (bank) => (call, [name, ...args]) => name === "switchTo"
  ? calls.switchTo(call, args[0], of(bank, args[0]), bank) : calls[name](call, ...args);
export const played = (bank, moves) =>
  moves.reduce(moved(bank), calls.newCall("1", bank[0].framework, "policy", 0));
export const outcomeOf = (bank, moves, rules, before) => {
  const call = played(bank, moves);
  return outcome(call, of(bank, call.framework), bank, rules ?? undefined, before);
};
export const askedInTurn = (bank, moves, here) => {
  let call = played(bank, moves);
  const said = [];
  for (let n = 0; n < 100; n += 1) {
    const next = nextQuestion(call, of(bank, call.framework), here);
    if (!next) break;
    said.push(next.key);
    call = calls.ask(call, next.key);
  }
  return said;
};
export const found = (documents, query) => new Index(documents).search(query).results;
"""


@cache
def desk() -> Pure:
    """The one of this test process; it ends when the test process does."""
    return Pure(ENTRY)


def criterion(framework: str, concept: str, name: str = "") -> dict[str, Any]:
    """A criterion with two questions to ask aloud and one that is only thought about."""
    key = f"{framework}--{name or concept}"
    questions = [
        {"key": f"{key}--{n}", "criterion": key, "isAloud": n != 1} for n in range(3)
    ]  # fmt: skip
    return {"key": key, "framework": framework, "concept": concept, "questions": questions}


CONCEPTS = {"one": ("budget", "need", "timing"), "two": ("need", "budget"), "three": ("need",)}
BANK = [criterion(framework, each) for framework, own in CONCEPTS.items() for each in own]
# Some frameworks ask after a concept by two criteria.
SIBLINGS = [*BANK, criterion("one", "need", "proof")]
