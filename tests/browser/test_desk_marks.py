"""What is marked, ticked and taken over on the desk, as the page and the note tell it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.test_desk import press, states

NOTE = ".dl-note__preview"
PASTE = """(field) => {
  const data = new DataTransfer();
  data.setData("text", "Kopi Ltd\\r\\nJakarta\\n");
  field.focus();
  const how = {clipboardData: data, bubbles: true, cancelable: true};
  field.dispatchEvent(new ClipboardEvent("paste", how));
}"""


def write(page: Page, text: str) -> None:
    press(page, "'")
    page.keyboard.insert_text(text)
    page.keyboard.press("Escape")


def note(page: Page) -> str:
    return page.locator(NOTE).input_value()


def test_what_the_next_framework_does_not_ask_after_stays_known(look: Visitor) -> None:
    page = look("call/").page
    press(page, "b+,")
    write(page, "USD 40,000")
    press(page, "t+")
    write(page, "Go-live 1 March")
    press(page, "n+,a+,")
    page.locator(".dl-go-on button[value=meddic]:visible").click()
    known = page.locator(".dl-verdict__known").inner_text()
    assert "Budget (BANT): Green · Confirmed · USD 40,000" in known
    assert "Timeline (BANT): Green · claimed · Go-live 1 March" in known
    missing = page.locator(".dl-verdict__missing").inner_text()
    assert "Budget" not in missing
    assert "Timeline (BANT): Green · claimed" in missing  # to be confirmed before an SQL
    assert "USD 40,000" in note(page)
    assert "Budget: Not asked" not in note(page)
    page.locator(".dl-frameworks").select_option("bant")
    assert page.locator(".dl-verdict__known").is_hidden()
    assert set(states(page).values()) == {"green"}


def test_a_tick_taken_off_gives_back_what_was(look: Visitor) -> None:
    page = look("call/").page
    press(page, "a+,")
    red = page.locator(".dl-crit.is-current .dl-crit__side [data-flag^=red] input").first
    red.click()
    assert states(page)["authority"] == "unclear"  # green by hand, and a red flag
    red.click()
    assert states(page)["authority"] == "green"
    assert page.locator(".dl-tile.is-confirmed:visible").count() == 1
    red.click()
    press(page, "-")  # a mark made later says more than what was ticked before
    assert states(page)["authority"] == "red"
    press(page, "n")
    flag = page.locator(".dl-crit.is-current .dl-crit__side [data-flag^=green] input").first
    flag.click()
    assert states(page)["need"] == "green"
    flag.click()
    assert states(page)["need"] == "unasked"


def test_flags_show_the_number_that_ticks_them(look: Visitor) -> None:
    page = look("call/").page
    press(page, "a")
    numbers = page.evaluate("""() => [...document.querySelectorAll(".is-current [data-flag]")]
      .filter((each) => each.checkVisibility())
      .map((each) => getComputedStyle(each.querySelector(".dl-tick"), "::after").content)""")
    assert len(numbers) >= 4
    assert all("counter(flag" in each for each in numbers)
    page.keyboard.press("Shift+Digit3")
    shown = page.locator(".dl-crit.is-current [data-flag]:visible input").all()
    assert [place for place, box in enumerate(shown, 1) if box.is_checked()] == [3]


COLOURS = "(each) => [getComputedStyle(each).color, getComputedStyle(each).backgroundColor]"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_was_just_pressed_can_be_read_under_the_pointer(visit: Visitor, scheme: str) -> None:
    page = visit("call/", scheme=scheme).page
    for value in ("unclear", "red", "green", "confirmed"):
        button = page.locator(f".dl-marks [value={value}]")
        button.click()  # the pointer stays on it
        assert contrast(*button.evaluate(COLOURS)) >= 4.5, value
    page.locator(".dl-calls__new").click()
    tab = page.locator(".dl-calls__one[aria-pressed=true]")
    tab.click()
    assert contrast(*tab.evaluate(COLOURS)) >= 4.5


def contrast(one: str, other: str) -> float:
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(each) / 255 for each in colour.removeprefix("rgb(").rstrip(")").split(",")]
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_note_says_that_objections_were_heard(look: Visitor) -> None:
    page = look("call/").page
    page.locator(".dl-crit.is-current [data-objection] input").first.check()
    assert "Objections heard:" in note(page)
    assert "You may hear" not in note(page)


def test_a_pasted_name_keeps_its_words_apart_and_no_cell_is_a_formula(look: Visitor) -> None:
    page = look("call/").page
    prospect = page.locator(".dl-prospect")
    prospect.evaluate(PASTE)
    assert prospect.input_value() == "Kopi Ltd Jakarta"
    page.locator(".dl-note__format").select_option("csv")
    for start in (
        "=",
        "\uff1d",
        "\ufe66",
        "\u200b=",
        "\u202e=",
        " +",
        "\uff0b",
        "\uff20",
        "\uff0d",
    ):
        prospect.fill(f"{start}1")
        assert note(page).startswith(f"\"'{start.strip()}"), ascii(start)
    prospect.fill("10 = ten")
    assert note(page).startswith('"10 = ten"')


def test_a_card_of_another_framework_is_looked_at_and_the_call_stays_what_it_is(
    look: Visitor,
) -> None:
    page = look("call/").page
    press(page, "b+,a+,n+,t+,")
    verdict = page.locator("[data-verdict]:visible").first.inner_text()
    page.keyboard.press("/")
    page.keyboard.insert_text("that sounds expensive")
    page.keyboard.press("Enter")
    shown = page.locator(".dl-crit.is-current")
    assert shown.get_attribute("aria-labelledby") == "champ--money"
    assert page.locator(".is-looked-at > .dl-bank__name").inner_text() == "CHAMP"
    assert page.locator(".dl-frameworks").input_value() == "bant"
    assert page.locator(".dl-tile:visible").count() == 4
    shown.locator(".is-found input").check()
    assert page.locator("[data-verdict]:visible").first.inner_text() == verdict
    assert "Framework: BANT" in note(page)
    assert "That sounds expensive" in note(page)
    assert set(states(page).values()) == {"green"}
    press(page, "b")
    assert page.locator(".dl-crit.is-current").get_attribute("aria-labelledby") == "bant--budget"
    assert page.locator(".is-own, .is-looked-at").count() == 0


def test_a_visit_to_another_framework_leaves_answers_as_sure_as_they_were(look: Visitor) -> None:
    page = look("call/").page
    press(page, "b+,a+,n+,t+,")
    choose = page.locator(".dl-frameworks").select_option
    choose("meddic")
    page.evaluate("document.activeElement.blur()")
    press(page, "e")
    write(page, "met her twice")
    assert "MEDDIC" not in page.locator(".dl-carried").inner_text()
    assert page.locator(".dl-carried").is_visible()  # a note checks nothing
    choose("bant")
    assert page.locator(".dl-tile.is-confirmed:visible").count() == 4
    assert page.locator(".dl-tile.is-carried:visible").count() == 0
    assert "met her twice" in note(page)
    choose("meddic")
    page.evaluate("document.activeElement.blur()")
    press(page, "e++")  # green once more, and taken back
    choose("bant")
    assert set(states(page).values()) == {"green"}


def test_a_red_that_is_only_claimed_is_asked_about_again(look: Visitor) -> None:
    page = look("call/").page
    press(page, "b+,a+,t+,n-")
    assert "Need" in page.locator(".dl-verdict__missing").inner_text()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Enter")
    opened = page.locator(".dl-crit.is-current").get_attribute("aria-labelledby")
    assert opened == "bant--need"


def test_after_a_choice_in_a_menu_the_keys_are_those_of_the_desk(look: Visitor) -> None:
    page = look("call/").page
    menu = page.locator(".dl-frameworks")
    menu.focus()
    menu.press("Enter")
    page.keyboard.press("Escape")
    menu.focus()
    page.keyboard.press("Escape")
    press(page, "a")
    assert page.locator(".dl-crit.is-current").get_attribute("aria-labelledby") == "bant--authority"
    page.locator(".dl-prospect").focus()
    page.keyboard.insert_text("Ann")
    page.keyboard.press("Enter")
    press(page, "n")
    assert page.locator(".dl-crit.is-current").get_attribute("aria-labelledby") == "bant--need"


def test_going_on_is_offered_where_there_is_something_to_take_along(look: Visitor) -> None:
    page = look("call/").page
    offered = page.locator(".dl-go-on button:visible")
    assert offered.count() == 0
    press(page, "n+")
    assert offered.count() > 0
    offered.first.press("Enter")
    assert page.evaluate("document.activeElement.closest('.dl-crit.is-current') !== null")


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_a_card_that_is_looked_at_covers_nothing(look: Visitor, width: int) -> None:
    page = look("call/", width=width).page
    page.locator("#dl-find, .dl-find input").first.fill("sounds expensive")
    page.keyboard.press("Enter")
    assert page.locator(".is-looked-at").count() == 1
    card = page.locator(".dl-crit.is-current").bounding_box()
    below = page.locator(".dl-desk__outcome").bounding_box()
    assert card
    assert below
    if width < 960:
        assert below["y"] >= card["y"] + card["height"] - 1
    found = page.locator(".is-found .dl-says")
    assert "That sounds expensive" in found.inner_text()
