"""quiz/: every mistake in its exact words."""

from __future__ import annotations

import pytest

from dalil.content import load
from dalil.item_checks import check_items
from dalil.reports import render
from tests.content.made_up import FILES

SCENARIOS = "quiz/scenarios/seen.yml"
BLUEPRINT = "quiz/blueprints/quick.yml"
CURATION = "quiz/curation.yml"
ITEM = """\
framework: seen
items:
  late-reply:
    criterion: need
    objective: Know when to ask on.
    situation: A buyer writes back after a week and asks for a demo.
    ask: What do you send?
    options:
      demo: {text: A date for the demo that they wish to see, feedback: Too early.}
      ask-on: {text: A question about the reason for it, feedback: Good.}
      price: {text: The price list and the discounts of this month, feedback: Nobody asked.}
    answer: ask-on
"""
QUICK = """\
id: quick
mode: practice
each: framework
size: 2
forms: 1
"""
WHOLE = {**FILES, SCENARIOS: ITEM, BLUEPRINT: QUICK}

BROKEN = {
    "answer-no-option": {SCENARIOS: ITEM.replace("answer: ask-on", "answer: ask-one")},
    "framework-unknown": {
        SCENARIOS: ITEM.replace("framework: seen", "framework: sen"),
        BLUEPRINT: QUICK + "frameworks: [nead, seen]\n",
    },
    "criterion-unknown": {SCENARIOS: ITEM.replace("criterion: need", "criterion: needs")},
    "criterion-of-no-framework": {SCENARIOS: ITEM.replace("framework: seen\n", "")},
    "read-leads-nowhere": {
        SCENARIOS: ITEM.replace("criterion: need", "read: frameworks/seen/index#criterion-ned"),
    },
    "read-no-page": {SCENARIOS: ITEM.replace("criterion: need", "read: frameworks/seen")},
    "blueprint-takes-a-place": {"quiz/blueprints/card.yml": QUICK.replace("quick", "card")},
    "blueprint-misnamed": {"quiz/blueprints/fast.yml": QUICK},
    "blueprint-too-large": {BLUEPRINT: QUICK.replace("size: 2", "size: 90")},
    "blueprint-kind-unknown": {BLUEPRINT: QUICK + "kinds: [serve]\nlevels: [know]\n"},
    "two-options": {
        SCENARIOS: ITEM.replace(
            "      price: {text: The price list and the discounts of this month, "
            "feedback: Nobody asked.}\n",
            "",
        ),
    },
    "feedback-missing": {SCENARIOS: ITEM.replace(", feedback: Good.", "")},
    "key-longest": {
        SCENARIOS: ITEM.replace("the reason for it", "the reason that they have for it, in full"),
    },
    "echo": {SCENARIOS: ITEM.replace("What do you send?", "Which reason do you ask about?")},
    "absolute": {SCENARIOS: ITEM.replace("The price list and", "Always the price list and")},
    "sweeping": {SCENARIOS: ITEM.replace("A date for the demo that they", "All of the above they")},
    "negation": {SCENARIOS: ITEM.replace("What do you send?", "What do you not send?")},
    "alike": {SCENARIOS: ITEM.replace("A date for the demo that they wish to see",
                                      "The PRICE list and the discounts of this month!")},
    "curation-unknown": {CURATION: "leave_out:\n  seen.need.meening: Trivial\n"},
    "curation-blank": {
        CURATION: "leave_out:\n  seen.need.meaning: ' '\n  seen.need.letter: \"\\u200B\"\n"
        "  seen.economy.letter: >-\n\n  seen.economy.meaning:\n"
    },
    "curation-misshapen": {CURATION: "leave_out:\n  seen: Trivial\nalso_right: {a.b: []}\n"},
    "stray": {"quiz/practice.yml": QUICK, "quiz/scenarios/seen.yaml": ITEM},
}  # fmt: skip


def test_a_whole_quiz_folder_has_no_mistakes(project) -> None:
    root = project(WHOLE)
    loaded = load(root)
    assert [*loaded.diagnostics, *check_items(root, loaded)] == []


@pytest.mark.parametrize("name", BROKEN)
def test_each_mistake_is_told_in_plain_words(name: str, project, golden) -> None:
    root = project({**WHOLE, **BROKEN[name]})
    loaded = load(root)
    golden(f"quizzes/{name}.txt", render([*loaded.diagnostics, *check_items(root, loaded)]))


def test_a_translation_that_gives_the_answer_away_is_told_at_its_line(project, golden) -> None:
    root = project(WHOLE)
    texts = {
        "ask": "Apa yang tidak Anda kirim?",
        "options.demo.text": "Tanggal demo",
        "options.ask-on.text": "Pertanyaan tentang alasan di balik permintaan itu",
        "options.price.text": "Selalu daftar harga",
    }
    sources = {
        "ask": "What do you send?",
        "options.demo.text": "A date for the demo that they wish to see",
        "options.ask-on.text": "A question about the reason for it",
        "options.price.text": "The price list and the discounts of this month",
    }
    item = "scenarios.seen.items.late-reply"
    entries = "\n".join(
        f'msgctxt "{item}.{key}"\nmsgid "{sources[key]}"\nmsgstr "{text}"\n'
        for key, text in texts.items()
    )
    header = (
        'msgid ""\nmsgstr ""\n"Language: id\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    )
    po = root / "locales/id/LC_MESSAGES/content.po"
    po.parent.mkdir(parents=True)
    po.write_text(header + entries, "utf-8")
    golden("quizzes/translated.txt", render(check_items(root, load(root))))
