"""Pure functions of the browser's scripts, called from Python: one Node answers line by line.

Those of browser/quiz are here, those of the desk and of the search in `calling`.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from tests.nodes import NODE
from tests.sites import ROOT

QUIZ = ROOT / "plugins" / "dalil" / "browser" / "quiz"
ESBUILD = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
MODULES = ("cards", "events", "history", "judging", "marks", "transfer")

# What takes or gives maps is wrapped; `replayed` is the library's own scheduler.
ENTRY = (
    "".join(f'export * from "./{name}";\n' for name in MODULES)
    + """
import { createEmptyCard, fsrs } from "ts-fsrs";
import { cards, due } from "./cards";
import { read } from "./events";
import { fold } from "./history";
import { mark } from "./marks";
export const readAll = (values) => values.map(read);
export const dueOf = (events, revisions, now) =>
  due(cards(fold(events).answers, new Map(revisions)), now).map(({ item }) => item);
export const markOf = (events, attempt, subjects) =>
  mark(fold(events).attempts.get(attempt), subjects);
export const testMarkOf = (events, attempt, subjects) => {
  const one = fold(events).attempts.get(attempt);
  return mark(one, subjects, one.given.slice(0, 1));
};
export const replayed = (answers) => {
  const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });
  let card = createEmptyCard(new Date(answers[0].time));
  for (const { right, sure, time } of answers) {
    const grade = right ? (sure === null ? 3 : sure ? 4 : 2) : 1;
    card = scheduler.next(card, new Date(time), grade).card;
  }
  return { stability: card.stability, difficulty: card.difficulty, days: card.scheduled_days };
};
export const timed = (events) => {
  const times = [];
  for (let n = 0; n < 5; n += 1) {
    const before = performance.now();
    fold(events);
    times.push(performance.now() - before);
  }
  return times;
};
"""
)

LOOP = """
const known = {...require(process.argv[1]), isRead: () => true};
const plain = (_, value) =>
  value instanceof Map ? Object.fromEntries(value) : value instanceof Set ? [...value] : value;
require('readline').createInterface({input: process.stdin}).on('line', line => {
  const {name, args} = JSON.parse(line);
  let said;
  try { said = {value: known[name](...args) ?? null}; }
  catch (error) { said = {error: `${error}`}; }
  console.log(JSON.stringify(said, plain));
});
"""


class Pure:
    """`Pure()("fold", events)`: what the function gives, as JSON has it."""

    def __init__(self, entry: str = ENTRY) -> None:
        with tempfile.TemporaryDirectory() as folder:
            script = bundled(entry, "cjs", Path(folder))
            self.process = subprocess.Popen(
                [NODE, "-e", LOOP, str(script)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                env={**os.environ, "TZ": "UTC"},
            )
            self("isRead")

    def __call__(self, name: str, *args: object) -> Any:
        self.process.stdin.write(json.dumps({"name": name, "args": args}) + "\n")
        self.process.stdin.flush()
        said = json.loads(self.process.stdout.readline())
        assert "error" not in said, said
        return said["value"]


@cache
def pure() -> Pure:
    """The one of this test process; it ends when the test process does."""
    return Pure()


def bundled(entry: str, kind: str, folder: Path, name: str = "quiz") -> Path:
    """A script that exports what `entry`, a module beside those of browser/quiz, exports."""
    script = folder / "script.cjs"
    subprocess.run(
        [
            NODE, str(ESBUILD), "--bundle", f"--format={kind}", f"--global-name={name}",
            "--charset=utf8", f"--outfile={script}", "--log-level=error",
        ],
        input=entry, cwd=QUIZ, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return script
