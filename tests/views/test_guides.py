"""What is said aloud around the questions stands in the guide, with the criterion it belongs to."""

from __future__ import annotations

from functools import cache

from dalil.interface import Interface
from dalil.model.framework import Objection
from dalil.model.text import Text
from dalil.project import Project, open_project
from dalil.views import guides
from dalil.views.page import Section
from tests.translating import WHOLE

UI = Interface("en")
SAYS = Text("We have no time for this.")
REPLY = Text("When would you have ten minutes?")


@cache
def project() -> Project:
    return open_project(WHOLE)


def shown(**changes: object) -> Section:
    """The part of the guide on the first criterion, which is changed."""
    content = project().content
    ask = content.frameworks["ask"]
    changed = ask.criteria["aim"].model_copy(update=changes)
    framework = ask.model_copy(update={"criteria": {**ask.criteria, "aim": changed}})
    page = guides.guide(framework, content, UI)
    return next(each for part in page.sections for each in part.walk() if each.id.endswith("-aim"))


def objection(**changes: object) -> dict[str, Objection]:
    return {"no-time": Objection(says=SAYS, reply=REPLY).model_copy(update=changes)}


def marked(section: Section) -> str:
    return str(dict(section.data)["inferred"])


def test_a_criterion_says_what_leads_over_to_it_and_what_answers_an_objection() -> None:
    texts = list(shown(bridge=Text("Let us talk aims."), objections=objection()).texts())
    assert {"Let us talk aims.", SAYS, REPLY} <= {str(each) for each in texts}


def test_what_no_source_stands_behind_is_marked_as_ours() -> None:
    assert UI("desk.bridge") in marked(shown(bridge=SAYS))
    ours = shown(objections=objection(basis="inference"))
    assert UI("desk.objections") in marked(ours)


def test_an_objection_from_a_source_is_not_marked_as_ours() -> None:
    found = shown(objections=objection(sources=("book",)))
    assert UI("desk.objections") not in marked(found)
