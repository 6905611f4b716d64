"""What would give a key away, or make another answer right, and is kept out of items."""

from __future__ import annotations

from pathlib import Path

import pytest

from dalil.interface import Interface
from dalil.model.content import Content
from dalil.model.text import Text
from dalil.project import Project, open_project
from dalil.quizzes import made
from dalil.quizzes.echo import echoes, restates
from dalil.quizzes.guard import is_variant
from dalil.quizzes.item import Item
from dalil.quizzes.lint import faults
from dalil.quizzes.telling import telling
from dalil.quizzes.wording import Phrase, Ref, Speaker
from tests.quizzes.made_up_content import content_of

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def own() -> Project:
    return open_project(ROOT)


@pytest.fixture(scope="module")
def say(own: Project) -> Speaker:
    return Speaker(own.content, Interface("en", None))


def of_kind(own: Project, kind: str) -> list[Item]:
    return [item for item in own.bank.items if item.kind == kind]


@pytest.mark.parametrize(
    ("option", "asked", "told"),
    [
        ("Plans", "The plan is agreed", ["plans"]),
        ("Plan", "Two plans exist", ["plan"]),
        ("Who could tell us how it works?", "They are not sure", []),
        ("What does that range need to cover?", "They give a range", ["range"]),
        ("What would you do then?", "They would do nothing", []),
    ],
)
def test_an_echo_is_a_word_that_tells(option: str, asked: str, told: list[str]) -> None:
    assert echoes(option, asked) == told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("What problem would you like to solve?", "Do they have a problem worth solving?"),
        ("By when do you need to reach your goal?", "By when must the goals be reached?"),
    ],
)
def test_two_words_again_are_the_same_thing_again(text: str, said: str) -> None:
    assert restates(text, said)
    assert not restates("They worry about the problem", said)
    assert not restates("They decide soon", said)


def test_no_sign_names_its_criterion(own: Project, say: Speaker) -> None:
    for item in of_kind(own, "flag") + of_kind(own, "signal"):
        name = own.content.frameworks[item.framework].criteria[item.criterion].name
        assert not echoes(name, " ".join(say(quote.text) for quote in item.quotes)), item.id


def test_no_follow_up_repeats_what_was_heard(own: Project, say: Speaker) -> None:
    for item in of_kind(own, "reply"):
        key = next(option for option in item.options if option.id in item.answer)
        assert not echoes(say(key.text), say(item.quotes[-1].text)), item.id


@pytest.mark.parametrize("locale", ["id", "ms", "ar"])
def test_no_follow_up_repeats_what_was_heard_in_any_language(own: Project, locale: str) -> None:
    found = [fault for fault in own.bank.refused[locale] if fault.item.kind == "reply"]
    assert not [(fault.item.id, fault.detail) for fault in found if fault.rule == "echo"]


def test_a_follow_up_that_takes_over_a_word_is_told_in_each_language(own: Project) -> None:
    item = of_kind(own, "reply")[0]
    key = next(option for option in item.options if option.id in item.answer)
    for locale, heard, said in (
        ("en", "They give a range", "What is the range for?"),
        ("ms", "Tarikh sudah ada", "Apakah yang perlu siap sebelum tarikh itu?"),
        ("ar", "يذكر مبلغًا", "متى يمكنكم صرف هذا المبلغ؟"),
    ):
        speaker = Speaker(own.localized_content(locale), own.interface(locale))
        speaker.said[item.quotes[-1].text], speaker.said[key.text] = Text(heard), Text(said)
        assert "echo" in {fault.rule for fault in faults(item, speaker)}, locale


def test_no_item_only_says_the_short_question_again(own: Project, say: Speaker) -> None:
    for kind in ("serves", "statement", "flag", "signal"):
        for item in of_kind(own, kind):
            summary = own.content.frameworks[item.framework].criteria[item.criterion].summary
            *asked, shown = (say(quote.text) for quote in item.quotes)
            assert not [said for said in (summary, *asked) if restates(shown, said)], item.id


def test_flags_that_give_their_colour_away_come_last(own: Project, say: Speaker) -> None:
    words = telling("en", "lacking")
    assert words
    criteria = [each for one in own.content.frameworks.values() for each in one.criteria.values()]
    written = [flag for each in criteria for flag in each.red_flags.values()]
    red = [item for item in of_kind(own, "flag") if item.answer[0].startswith("red")]
    asked = [say(item.quotes[-1].text) for item in red]
    shares = [
        sum(bool(words.search(flag.lower())) for flag in flags) / len(flags)
        for flags in (written, asked)
    ]
    assert shares[1] < shares[0] * 0.6


def test_what_nobody_has_spoken_of_is_asked_about_only_where_there_is_no_other(
    own: Project, say: Speaker
) -> None:
    words = telling("en", "pointing")
    assert words
    for item in of_kind(own, "reply"):
        for option in item.options:
            framework, _, rest = option.id.partition(".")
            if not rest or not words.search(say(option.text).lower()):
                continue
            criterion = own.content.frameworks[framework].criteria[rest.partition(".")[0]]
            asked = [each.ask for each in criterion.questions.values() if each.asked_of != "rep"]
            assert all(words.search(each.lower()) for each in asked), (item.id, option.id)


def test_both_colours_of_a_flag_are_one_to_the_linter(own: Project) -> None:
    item = of_kind(own, "flag")[0]
    place = ("frameworks", item.framework, "criteria", item.criterion)
    speaker = Speaker(own.content, Interface("en", None))
    speaker.said[item.quotes[-1].text] = speaker(Ref((*place, "name")))
    assert "echo" in {fault.rule for fault in faults(item, speaker)}


def test_a_claim_that_is_true_is_found_by_its_criterion(own: Project) -> None:
    item = next(each for each in of_kind(own, "statement") if each.answer == ("true",))
    assert isinstance(item.stem, Phrase)
    speaker = Speaker(own.content, Interface("en", None))
    speaker.said[item.quotes[0].text] = speaker(dict(item.stem.values)["criterion"])
    assert "echo" in {fault.rule for fault in faults(item, speaker)}


def test_what_comes_first_cannot_be_read_off_the_letters(own: Project, say: Speaker) -> None:
    for item in of_kind(own, "first") + of_kind(own, "order"):
        framework = own.content.frameworks[item.framework]
        names = {criterion.name for criterion in framework.criteria.values()}
        assert not names & {say(option.text) for option in item.options}


def test_an_abbreviation_is_in_no_quote(own: Project, say: Speaker) -> None:
    asked = [item for item in of_kind(own, "acronym") if item.id.endswith(".abbreviation")]
    assert asked
    for item in asked:
        short = say(item.accepted[0])
        assert item.quotes
        assert not [quote for quote in item.quotes if short in say(quote.text)]


def test_no_longer_form_of_the_right_framework_is_wrong(own: Project) -> None:
    frameworks = own.content.frameworks
    assert is_variant(frameworks["gpct"], frameworks["gpctba-ci"])
    assert is_variant(frameworks["gpctba-ci"], frameworks["gpct"])
    assert not is_variant(frameworks["bant"], frameworks["anum"])
    for item in of_kind(own, "situation"):
        (key,) = item.answer
        wrong = [option.id for option in item.options if option.id != key]
        assert not [each for each in wrong if is_variant(frameworks[key], frameworks[each])]


def test_a_situation_is_explained_by_the_rule_that_decides_it(own: Project) -> None:
    for item in of_kind(own, "situation"):
        told = dict(item.why.values)["reason"] if isinstance(item.why, Phrase) else item.why
        assert isinstance(told, Ref), item.id
        assert told.path[:1] + told.path[2:3] in {("trees", "rules"), ("frameworks", "use_when")}


def test_the_right_option_of_a_false_claim_has_no_place_of_its_own(own: Project) -> None:
    claims = [item for item in made(own.content, own.proofs) if item.kind == "statement"]
    places = {[option.id for option in item.options].index(item.answer[0]) for item in claims}
    assert places == {0, 1, 2}


def test_money_that_is_asked_about_elsewhere_is_told_what_stands_there(
    own: Project, say: Speaker
) -> None:
    (item,) = (each for each in of_kind(own, "money") if each.framework == "bant")
    told = {option.id: str(say(option.feedback)) for option in item.options}
    assert "Timeline" in told["last"]
    assert "Budget" in told["first"]


def test_made_up_content_gives_every_kind_that_frameworks_give() -> None:
    contents: list[Content] = [content_of(number) for number in range(30)]
    kinds = {item.kind for content in contents for item in made(content, {})}
    assert kinds == {
        "letter", "meaning", "serves", "statement", "flag", "signal", "reply", "first", "order",
        "match", "money", "acronym",
    }  # fmt: skip
