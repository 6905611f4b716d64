"""A small project without mistakes, to be spoilt in one place."""

from __future__ import annotations

from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
NEAT = "content/frameworks/neat.yml"
SOURCES = "content/sources.yml"

FRAMEWORK = """\
id: neat
name: NE
position: 10
tagline: A made-up framework
definition: It has *two* criteria.
origin:
  statement: Nobody knows.
  confidence: secondary
  sources: [book]
criteria:
  need:
    letter: N
    concept: pain
    name: Need
    summary: What do they need?
    meaning: What the prospect wants to change.
    questions:
      change:
        ask: What would you like to change?
        why: It starts them talking.
        green_flags:
          number: They give a number.
  economy:
    letter: E
    concept: money
    name: Economy
    summary: What does it cost?
    meaning: What the problem costs.
    questions:
      cost:
        ask: What does it cost you?
        why: It is the reason to act.
use_when:
  small:
    text: The deal is small.
comparison:
  money_asked: second
  effort: low
  best_for: Small deals
  misses: Authority
"""
OTHER = (
    FRAMEWORK.replace("id: neat", "id: seen")
    .replace("name: NE\n", "name: N/E\n")
    .replace("position: 10", "position: 20")
)
FILES = {
    NEAT: FRAMEWORK,
    "content/frameworks/seen.yml": OTHER,
    SOURCES: "sources:\n  book:\n    title: A book\n    year: 2020\n",
    "content/concepts.yml": (
        "concepts:\n  pain: {name: Pain, text: What hurts}\n  money: {name: Money, text: Cost}\n"
    ),
    "content/glossary.yml": (
        "title: Glossary\nlead: Words.\nterms:\n"
        "  lead: {term: Lead, definition: Somebody., see: [deal]}\n"
        "  deal: {term: Deal, definition: Something.}\n"
    ),
}


def changed(old: str, new: str, file: str = NEAT) -> dict[str, str]:
    assert old in FILES[file]
    return {file: FILES[file].replace(old, new, 1)}
