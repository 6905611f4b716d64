"""Review and progress: what is due, what is known, copies that lose nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visitor
from tests.browser.quizzing import GO, answer, assert_faultless, begin, play, shown, state, trouble
from tests.browser.test_quiz_store import NAME, ROWS
from tests.browser.watching import Visit

PRACTICE = "frameworks/anum/practice/"
REVIEW = "practice/review/"
PROGRESS = "practice/progress/"
DAY = 86_400_000

# Everything was done that long ago.
AGE = """([name, ms]) => new Promise(done => {
  const request = indexedDB.open(name);
  request.onsuccess = () => {
    const transaction = request.result.transaction('events', 'readwrite');
    const store = transaction.objectStore('events');
    store.getAll().onsuccess = ({target}) => {
      for (const event of target.result) store.put({...event, time: event.time - ms});
    };
    transaction.oncomplete = () => { request.result.close(); done(); };
  };
})"""


def age(page: Page, days: int) -> None:
    """Shift all that was done in the browser so many days back, once it is on the disk."""
    for _ in range(100):
        if any(row["kind"] == "finish" for row in page.evaluate(ROWS, NAME)):
            break
        page.wait_for_timeout(50)
    page.evaluate(AGE, [NAME, days * DAY])


def some_answers(
    visit: Visitor, path: str = PRACTICE, *, days: int = 3, **options: object
) -> Visit:
    """A browser in which a round was played some days ago, two items wrong."""
    seen = visit(path, **options)
    begin(seen.page)
    play(seen.page, wrong=(0, 3))
    age(seen.page, days)
    return seen


def answered(line: Locator) -> int:
    return int(counts(line)[0].split(" / ")[0])


def row(page: Page, framework: str, criterion: str = "") -> Locator:
    return page.locator(f"tr[data-framework='{framework}'][data-criterion='{criterion}']")


def counts(line: Locator) -> list[str]:
    return [text.split("\n")[-1] for text in line.locator("[data-count]").all_inner_texts()]


def test_what_is_due_is_brought_from_its_pages_and_frameworks_take_turns(visit: Visitor) -> None:
    seen = some_answers(visit)
    page = seen.page
    page.goto(f"{seen.address}frameworks/champ/practice/")
    begin(page)
    play(page, wrong=(1, 2))
    age(page, 2)
    page.goto(f"{seen.address}practice/")
    expect(page.locator(".dl-due")).to_contain_text("Due today: ")
    number = page.locator(".dl-due").inner_text()
    page.goto(seen.address + REVIEW)
    expect(page.locator(".dl-due")).to_have_text(number)
    assert page.locator("[data-from]").first.inner_text() == number.split()[-1]
    page.locator("[data-dl=start]").click()
    expect(shown(page)).to_have_count(1)
    met = []
    for _ in range(4):
        met.append(shown(page).get_attribute("data-framework"))
        answer(page)
        page.locator(GO).click()
        assert page.locator(".dl-verdict--right").is_visible()
        page.locator(GO).click()
    assert met[0] != met[1]
    assert {"anum", "champ"} == set(met[:2])
    item = shown(page).get_attribute("data-item")
    page.reload()
    expect(shown(page)).to_have_attribute("data-item", item or "")
    page.goto(page.url.replace(REVIEW, f"ar/{REVIEW}"))
    expect(shown(page)).to_have_attribute("data-item", item or "")
    play(page)
    assert page.locator(".dl-result").is_visible()
    link = page.locator(".dl-item:visible .dl-item__said a").first.get_attribute("href") or ""
    assert "/ar/frameworks/" in link
    assert trouble(seen) == []


def test_before_anything_was_answered_review_says_how_it_begins(visit: Visitor) -> None:
    page = visit(REVIEW).page
    expect(page.locator(".dl-due")).to_contain_text("Nothing to review yet")
    assert page.locator("[data-dl=start]").is_hidden()
    assert page.locator("[data-share=retention]").inner_text() == "–"


def test_after_answers_it_says_when_the_next_one_comes(visit: Visitor) -> None:
    seen = some_answers(visit, days=0)
    seen.page.goto(seen.address + REVIEW)
    expect(seen.page.locator(".dl-due")).to_contain_text("comes back on")
    forecast = [int(text) for text in seen.page.locator("[data-from]").all_inner_texts()]
    assert forecast[0] == 0
    assert forecast[1] == 2  # what was wrong, tomorrow
    assert forecast[1] < forecast[2] <= forecast[3]
    assert "%" in seen.page.locator("[data-share=retrievability]").inner_text()


def test_where_pages_cannot_be_brought_it_links_to_them(visit: Visitor) -> None:
    seen = some_answers(visit)
    seen.page.goto(seen.address + REVIEW)
    seen.page.route("**/practice/", lambda route: route.abort())
    seen.page.locator("[data-dl=start]").click()
    expect(seen.page.locator(".dl-quiz__notice--away")).to_be_visible()
    assert seen.page.locator("main a[data-quiz]:visible").count() > 5
    assert state(seen.page) == "choosing"
    seen.page.unroute("**/practice/")
    seen.page.locator("[data-dl=start]").click()
    expect(shown(seen.page)).to_have_count(1)
    assert seen.page.locator(".dl-quiz__notice--away").is_hidden()


def test_progress_is_counted_by_area_reset_in_part_and_given_back(visit: Visitor) -> None:
    seen = some_answers(visit, days=0)
    page = seen.page
    page.goto(f"{seen.address}frameworks/champ/practice/")
    begin(page)
    play(page)
    page.goto(seen.address + PROGRESS)
    anum, champ = row(page, "anum"), row(page, "champ")
    expect(anum.locator("[data-count=seen]")).not_to_have_text("")
    had = answered(champ)
    assert min(answered(anum), had) >= 8
    assert counts(anum)[1:] == ["0", "2"]
    before = counts(anum)
    anum.locator("[data-dl=reset]").click()
    assert counts(anum)[0].startswith("0 /")
    assert answered(champ) == had
    assert "ANUM" in page.locator(".dl-done").inner_text()
    page.reload()
    expect(champ.locator("[data-count=seen]")).not_to_have_text("")
    assert answered(anum) == 0
    champ.locator("[data-dl=reset]").click()
    page.locator("[data-dl=undo]").click()
    assert answered(champ) == had
    assert page.evaluate("document.activeElement !== document.body")
    assert before != counts(anum)


def test_one_criterion_is_reset_alone(visit: Visitor) -> None:
    seen = some_answers(visit, days=0)
    page = seen.page
    page.goto(seen.address + PROGRESS)
    part = row(page, "anum", "money")
    expect(part.locator("[data-count=seen]")).not_to_have_text("")
    had, whole = answered(part), answered(row(page, "anum"))
    assert had > 0
    part.locator("[data-dl=reset]").click()
    assert counts(part)[0].startswith("0 /")
    assert answered(row(page, "anum")) == whole - had


def saved(page: Page, folder: Path, name: str) -> Path:
    with page.expect_download() as saving:
        page.locator("[data-dl=export]").click()
    saving.value.save_as(folder / name)
    return folder / name


def test_two_browsers_are_merged_and_nothing_is_lost(visit: Visitor, tmp_path: Path) -> None:
    one = some_answers(visit, days=1)
    two = some_answers(visit, "ar/frameworks/champ/practice/", days=0)
    for seen, prefix in ((one, ""), (two, "ar/")):
        seen.page.goto(seen.address + prefix + PROGRESS)
        expect(seen.page.locator(".dl-saved")).not_to_have_text("")
    had = [answered(row(one.page, "anum")), answered(row(two.page, "champ"))]
    files = [saved(each.page, tmp_path, f"{n}.json") for n, each in enumerate((one, two))]
    one.page.locator("[name=dl-import]").set_input_files(files[1])
    two.page.locator("[name=dl-import]").set_input_files(files[0])
    for seen in (one, two):
        for framework, n in zip(("anum", "champ"), had, strict=True):
            cell = row(seen.page, framework).locator("[data-count=seen]")
            expect(cell).to_contain_text(f"{n} / ")
    both = [
        sorted(json.dumps(event, sort_keys=True) for event in each.page.evaluate(ROWS, NAME))
        for each in (one, two)
    ]
    assert both[0] == both[1]
    one.page.locator("[name=dl-import]").set_input_files(files[1])
    expect(one.page.locator(".dl-done")).to_contain_text("Added entries: 0.")
    expect(one.page.locator(".dl-saved")).to_contain_text("Last copy")


def add(page: Page, text: str) -> None:
    """Add a copy that holds this."""
    file = {"name": "copy.json", "mimeType": "application/json", "buffer": text.encode()}
    page.locator("[name=dl-import]").set_input_files(file)


COPY = '{"format":"dalil-progress","version":2,"events":'
PREFER = '{"id":"x","v":2,"time":1,"kind":"prefer","name":"__proto__","value":"<b>VALUE"}'
HOSTILE = {
    "a million": (f'{COPY}[{"{}," * 999_999}{{}}]}}', "too large"),
    "nonsense": ("\x00\x01 no JSON", "no copy"),
    "a result": ('{"format":"dalil-result","version":1}', "no copy"),
    "newer": ('{"format":"dalil-progress","version":9,"events":[]}', "newer version"),
    "wild": (
        (f'{COPY}[{{"__proto__":{{"b":1}}}},{PREFER},{PREFER.replace("VALUE", "A" * 300_000)}],'
        '"__proto__":{"a":1}}'),
        "left out: 2",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_does_no_harm(visit: Visitor, kind: str) -> None:
    text, said = HOSTILE[kind]
    seen = visit(PROGRESS)
    add(seen.page, text)
    expect(seen.page.locator(".dl-done")).to_contain_text(said)
    assert seen.page.evaluate("({}).a === undefined && ({}).b === undefined")
    assert trouble(seen) == []


def test_a_huge_file_is_not_even_read(visit: Visitor, tmp_path: Path) -> None:
    seen = visit(PROGRESS)
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(300_000_000)
    seen.page.evaluate("void (File.prototype.text = () => { throw new Error('read'); })")
    seen.page.locator("[name=dl-import]").set_input_files(path)
    expect(seen.page.locator(".dl-done")).to_contain_text("too large")
    assert trouble(seen) == []


def test_a_change_of_what_is_right_and_unknown_items_do_not_count(visit: Visitor) -> None:
    seen = some_answers(visit, days=0)
    rows = seen.page.evaluate(ROWS, NAME)
    answers = [each for each in rows if each["kind"] == "answer"]
    other = {**answers[0], "id": "other", "item": "gone.for.good"}
    changed = {**answers[0], "id": "changed", "item": "anum.order", "revision": "00000000"}
    copy = {"format": "dalil-progress", "version": 2, "events": [other, changed]}
    seen.page.goto(seen.address + PROGRESS)
    before = counts(row(seen.page, "anum"))
    file = {
        "name": "copy.json",
        "mimeType": "application/json",
        "buffer": json.dumps(copy).encode(),
    }
    seen.page.locator("[name=dl-import]").set_input_files(file)
    expect(seen.page.locator(".dl-done")).to_contain_text("Added entries: 2.")
    assert counts(row(seen.page, "anum")) == before
    assert len(seen.page.evaluate(ROWS, NAME)) == len(rows) + 2


@pytest.mark.parametrize("locale", ["", "ar/"])
def test_no_fault_in_review_and_progress(visit: Visitor, locale: str) -> None:
    seen = some_answers(visit, locale + PRACTICE, width=320)
    page = seen.page
    page.goto(seen.address + locale + PROGRESS)
    expect(row(page, "anum").locator("[data-count=seen]")).not_to_have_text("")
    row(page, "anum").locator("[data-dl=reset]").click()
    assert_faultless(seen)
    page.locator("[data-dl=undo]").click()
    page.goto(seen.address + locale + REVIEW)
    page.locator("[data-dl=start]").wait_for()
    assert_faultless(seen)
    page.locator("[data-dl=start]").click()
    expect(shown(page)).to_have_count(1)
    answer(page, right=False)
    page.locator(GO).click()
    assert_faultless(seen)
    page.goto(f"{seen.address}{locale}practice/")
    expect(page.locator(".dl-due")).to_be_visible()
    assert_faultless(seen)
    assert trouble(seen) == []
