"""Blocks on pages written by hand that ask for a decision tree."""

from __future__ import annotations

from pathlib import Path

import pytest

from dalil.content import load
from dalil.handwritten.embeds import check_embeds, replaced
from dalil.reports import render
from tests.conftest import Golden

CONTENT = load(Path(__file__).parents[1]).require()
PAGE = "# Ours\n\n```dalil\ntree: next-step\nshow: tree\ngiven: {fit: matches}\n```\n\nMore.\n"


def test_a_block_is_replaced_and_the_rest_stays() -> None:
    assert replaced(PAGE, lambda embed, number: f"{number}:{embed.tree}:{embed.show}") == (
        "# Ours\n\n0:next-step:tree\n\nMore.\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "~~~dalil\ntree: next-step\n~~~\n",
        "~~~~ dalil\ntree: next-step\n~~~~\n",
        "```dalil\ntree: next-step\n",
    ],
)
def test_fences_are_those_of_markdown(text: str) -> None:
    assert replaced(text, lambda embed, _: embed.tree).strip() == "next-step"


@pytest.mark.parametrize(
    "text",
    [
        "    ```dalil\n    tree: next-step\n    ```\n",
        "Text.\n\n    ```dalil\n    tree: next-step\n    ```\n",
        "```python\n```",
        "````markdown\n```dalil\ntree: next-step\n```\n````\n",
        "~~~~ markdown\n- One\n\n    ```dalil\n    tree: next-step\n    ```\n~~~~\n",
    ],
)
def test_other_code_is_left_alone(text: str) -> None:
    assert replaced(text, lambda *_: "changed") == text
    assert list(check_embeds("content/pages/ours.md", text, CONTENT)) == []


MISTAKES = {
    "tree-unknown": PAGE.replace("next-step", "next-stop"),
    "attribute-unknown": PAGE.replace("fit:", "fitt:"),
    "value-unknown": PAGE.replace("matches", "match"),
    "option-unknown": PAGE.replace("show:", "shows:"),
    "show-unknown": PAGE.replace("show: tree", "show: trees"),
    "not-yaml": PAGE.replace("{fit: matches}", "{fit: matches"),
    "empty": "# Ours\n\n```dalil\n```\n",
    "in-a-list": "# Ours\n\n1. One\n\n    ```dalil\n    tree: next-step\n    ```\n",
    "in-a-quotation": "# Ours\n\n> ```dalil\n> tree: next-step\n> ```\n",
    "in-a-box": "# Ours\n\n!!! note\n\n    So.\n\n    ```dalil\n    tree: next-step\n    ```\n",
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_the_line_of_the_page(golden: Golden, mistake: str) -> None:
    found = check_embeds("content/pages/ours.md", MISTAKES[mistake], CONTENT)
    golden(f"embeds/{mistake}.txt", render(tuple(found)))


def test_a_right_block_is_no_mistake() -> None:
    assert list(check_embeds("content/pages/ours.md", PAGE, CONTENT)) == []
