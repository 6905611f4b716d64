"""A decision tree on a page written by hand."""

from __future__ import annotations

from typing import Literal

from dalil.model.parts import Id, Part


class Embed(Part):
    """What a page asks for.

    `show` is `whole` (questions, results and the tree), `questions` (without the tree) or `tree`
    (the tree alone). `given` answers questions beforehand, so that a part of the tree is left.
    """

    tree: Id
    show: Literal["whole", "questions", "tree"] = "whole"
    given: dict[Id, Id] = {}
