"""How long reading and checking 1,000 questions takes: python benchmarks/check.py [questions]."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from dalil.content import load

CRITERIA = 4
QUESTIONS = 5
RUNS = 7

HEAD = """\
id: {id}
name: ABCD
position: {position}
tagline: A framework that exists to be measured
definition: It asks *four* things, and asks each of them several times over.
criteria:
"""
CRITERION = """\
  criterion-{letter}:
    letter: {capital}
    concept: concept-{letter}
    name: Criterion {letter}
    summary: Is there a criterion here?
    meaning: What the criterion means, in a sentence that is about as long as such sentences are.
    questions:
"""
QUESTION = """\
      question-{number}:
        ask: What would change for you and your team if question {number} were answered today?
        why: It shows whether the prospect has thought about it, and who else is part of it.
        follow_ups:
          vague: {{when: The answer is vague, ask: "Could you give me a recent example of that?"}}
        green_flags:
          figure: They name a figure and say where it comes from.
          owner: They name the person who decides.
        red_flags:
          nobody: Nobody has ever asked for it.
"""
TAIL = """\
use_when:
  measured:
    text: Something is to be measured.
comparison:
  money_asked: never
  effort: low
  best_for: Benchmarks
  misses: Everything else
"""


def framework(number: int) -> str:
    """One framework of twenty questions, as YAML."""
    text = HEAD.format(id=f"framework-{number}", position=number + 1)
    for letter in "abcd"[:CRITERIA]:
        text += CRITERION.format(letter=letter, capital=letter.upper())
        text += "".join(QUESTION.format(number=each) for each in range(QUESTIONS))
    return text + TAIL


def main(questions: int) -> None:
    """Write a project of that many questions, and print the best and the median of some runs."""
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder) / "content" / "frameworks"
        files.mkdir(parents=True)
        for number in range(questions // (CRITERIA * QUESTIONS)):
            (files / f"framework-{number}.yml").write_text(framework(number), "utf-8")
        size = sum(path.stat().st_size for path in files.iterdir())
        runs = [_timed(Path(folder)) for _ in range(RUNS)]
    elapsed, processor = (sorted(times) for times in zip(*runs, strict=True))
    sys.stdout.write(
        f"{questions} questions, {size // 1000} kB: best {elapsed[0]:.0f} ms, "
        f"median {elapsed[RUNS // 2]:.0f} ms (processor: {processor[0]:.0f} ms)\n"
    )


def _timed(root: Path) -> tuple[float, float]:
    """Milliseconds on the clock and of the processor, which other programs do not disturb."""
    start, processor = time.perf_counter(), time.process_time()
    loaded = load(root)
    took = (time.perf_counter() - start) * 1000, (time.process_time() - processor) * 1000
    if any(each.severity == "error" for each in loaded.diagnostics):
        raise SystemExit(str(loaded.diagnostics[0]))
    return took


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
