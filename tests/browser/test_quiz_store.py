"""What is kept in the browser: by two tabs at once, over versions, and when it cannot be kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.pure import bundled
from tests.browser.quizzing import GO, answer, begin, begin_with, shown, size, trouble
from tests.browser.watching import Visit

PRACTICE = "frameworks/anum/practice/"
NAME = "dalil:/assets/dalil/"
NOTICE = ".dl-quiz__notice--lost > span"

NO = "{ throw new DOMException('', 'NAME'); }"
REFUSED, FULL = NO.replace("NAME", "SecurityError"), NO.replace("NAME", "QuotaExceededError")
DENIED = {
    "refused": f"Object.defineProperty(window, 'indexedDB', {{get() {REFUSED}}});",
    "missing": "Object.defineProperty(window, 'indexedDB', {value: undefined});",
    "refused when opened": f"IDBFactory.prototype.open = () => {REFUSED};",
    "never answering": "IDBFactory.prototype.open = () => ({});",
    "without channels": f"delete window.BroadcastChannel; IDBFactory.prototype.open = () => {NO};",
    "full": f"IDBObjectStore.prototype.put = () => {FULL};",
    "broken when read": f"IDBObjectStore.prototype.getAll = () => {NO};",
    "full in the end": "IDBObjectStore.prototype.put = function () { this.transaction.abort(); };",
}

OPEN = """([name, version, stores, rows]) => new Promise((done, failed) => {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const store of stores) request.result.createObjectStore(store, {keyPath: 'id'});
  };
  request.onerror = () => failed(request.error);
  request.onsuccess = () => {
    const database = request.result;
    if (rows.length) {
      const transaction = database.transaction(stores, 'readwrite');
      for (const row of rows) transaction.objectStore(stores[0]).put(row);
      transaction.oncomplete = () => { database.close(); done(); };
    } else { database.close(); done(); }
  };
})"""
ROWS = """name => new Promise(done => {
  const request = indexedDB.open(name);
  request.onsuccess = () => {
    const all = request.result.transaction('events').objectStore('events').getAll();
    all.onsuccess = () => { request.result.close(); done(all.result); };
  };
})"""


def can_be_played(page: Page) -> None:
    begin(page)
    answer(page)
    page.locator(GO).click()
    assert page.locator(".dl-verdict--right").is_visible()
    page.locator(GO).click()
    assert page.locator(".dl-quiz__where").inner_text() == f"Question 2 of {size(page)}"


@pytest.mark.parametrize("how", DENIED)
def test_without_storage_it_is_played_all_the_same_and_says_so(visit: Visitor, how: str) -> None:
    seen = visit("process/")
    seen.page.add_init_script(DENIED[how])
    seen.page.goto(seen.address + PRACTICE)
    can_be_played(seen.page)
    expect(seen.page.locator(NOTICE)).to_be_visible()
    assert trouble(seen) == []


@pytest.mark.parametrize(
    ("version", "stores"), [(2, ["other"]), (99, ["events"])], ids=["another's", "newer"]
)
def test_a_database_that_is_not_ours_is_left_alone(
    visit: Visitor, version: int, stores: list[str]
) -> None:
    seen = visit("process/")
    seen.page.evaluate(OPEN, [NAME, version, stores, []])
    seen.page.goto(seen.address + PRACTICE)
    can_be_played(seen.page)
    expect(seen.page.locator(NOTICE)).to_be_visible()
    assert trouble(seen) == []


def test_rows_that_are_no_events_are_passed_over(visit: Visitor) -> None:
    seen = visit("process/")
    rows = [{"id": n, "kind": "start", "attempt": {}, "time": "x"} for n in range(3)]
    rows += [
        {"id": "y", "v": 2, "time": 5, "kind": "answer"},
        {"id": "z", "v": 2, "kind": "constructor"},
    ]
    seen.page.evaluate(OPEN, [NAME, 2, ["events"], rows])
    seen.page.goto(seen.address + PRACTICE)
    can_be_played(seen.page)
    assert seen.page.locator(NOTICE).is_hidden()
    assert trouble(seen) == []


def test_a_database_of_version_1_is_taken_over(visit: Visitor) -> None:
    seen = visit(PRACTICE)
    page = seen.page
    items = [
        page.evaluate("e => ({...e.dataset})", handle)
        for handle in page.query_selector_all("[data-form='1'] .dl-item")
    ]
    old = {"v": 1, "when": "2026-01-05T08:00:00Z", "attempt": "a", "quiz": "practice-anum"}
    rows = [
        {**old, "id": "s", "kind": "start", "form": 1, "items": [each["item"] for each in items]}
    ]
    rows += [
        {
            **old, "id": f"e{n}", "kind": "answer",
            "item": each["item"], "revision": each["revision"], "framework": "anum",
            "criterion": each["criterion"], "choice": each["answer"], "right": True,
            "when": f"2026-01-05T08:01:{n:02}Z",
        }
        for n, each in enumerate(items[:3])
    ]  # fmt: skip
    rows.append(
        {**old, "id": "at", "kind": "at", "item": items[3]["item"], "when": "2026-01-05T08:02:00Z"}
    )
    page.evaluate("name => new Promise(d => (indexedDB.deleteDatabase(name).onsuccess = d))", NAME)
    page.evaluate(OPEN, [NAME, 1, ["events"], rows])
    page.reload()
    expect(page.locator(".dl-quiz__where")).to_have_text(f"Question 4 of {size(page)}")
    assert shown(page).get_attribute("data-item") == items[3]["item"]
    page.goto(f"{seen.address}practice/progress/")
    expect(page.locator("tr[data-framework=anum] [data-count=seen]").first).to_contain_text("3 /")


def test_what_is_lost_while_the_page_is_open_is_told(visit: Visitor) -> None:
    seen = visit(PRACTICE)
    begin(seen.page)
    assert seen.page.locator(NOTICE).is_hidden()
    other = seen.page.context.new_page()
    other.goto(f"{seen.address}process/")
    other.evaluate("name => new Promise(d => (indexedDB.deleteDatabase(name).onsuccess = d))", NAME)
    expect(seen.page.locator(NOTICE)).to_be_visible()
    answer(seen.page)
    seen.page.locator(GO).click()
    assert seen.page.locator(".dl-verdict--right").is_visible()


def test_two_tabs_that_answer_at_once_lose_nothing(visit: Visitor, tmp_path: Path) -> None:
    script = bundled('export { Store } from "./store";', "iife", tmp_path, "kept").read_text(
        "utf-8"
    )
    seen = visit("process/")
    tabs = [seen.page, seen.page.context.new_page()]
    tabs[1].goto(f"{seen.address}stages/")
    for tab in tabs:
        tab.evaluate(
            f"""name => {{ {script};
              const deed = n => ({{kind: 'prefer', name, value: String(n)}});
              window.done = kept.Store.open('/two/').then(store => Promise.all(
                Array.from({{length: 200}}, (_, n) => store.record(deed(n)))).then(() => store));
              window.done.then(store => window.store = store);
              return null; }}""",
            "tab",
        )
    for tab in tabs:
        tab.evaluate("window.done.then(() => null)")
    assert len(seen.page.evaluate(ROWS, "dalil:/two/")) == 400
    for tab in tabs:
        tab.wait_for_function("window.store.events.length === 400")


def test_two_tabs_play_two_rounds(visit: Visitor) -> None:
    seen = visit(PRACTICE)
    other = Visit(seen.page.context.new_page(), seen.address, PRACTICE)
    begin(seen.page, 1)
    begin(other.page, 2)
    for page in (seen.page, other.page, seen.page):
        answer(page)
        page.locator(GO).click()
        page.locator(GO).click()
    rows = seen.page.evaluate(ROWS, NAME)
    assert len([row for row in rows if row["kind"] == "answer"]) == 3
    assert trouble(seen) == trouble(other) == []


def test_a_reset_in_another_tab_ends_the_round(visit: Visitor) -> None:
    seen = visit(PRACTICE)
    begin(seen.page)
    answer(seen.page)
    seen.page.locator(GO).click()
    other = Visit(seen.page.context.new_page(), seen.address, "practice/progress/")
    other.page.locator("tr[data-framework=anum] [data-dl=reset]").first.click()
    expect(seen.page.locator(".dl-page")).to_have_attribute("data-state", "choosing")
    other.page.locator("[data-dl=undo]").click()
    seen.page.reload()
    expect(seen.page.locator(".dl-page")).to_have_attribute("data-state", "asking")


def test_what_is_typed_is_kept_without_an_event_for_every_letter(visit: Visitor) -> None:
    seen = visit(PRACTICE)
    page = seen.page
    begin_with(page, "short")
    item = shown(page).get_attribute("data-item")
    shown(page).locator("input").press_sequentially("authori")
    expect(shown(page).locator("input")).to_have_value("authori")
    page.reload()
    expect(shown(page).locator("input")).to_have_value("authori")
    mine = [row for row in page.evaluate(ROWS, NAME) if row.get("item") == item]
    assert 1 <= len([row for row in mine if row["kind"] == "choose"]) < len("authori")


def test_sites_on_one_host_keep_their_own(visit: Visitor) -> None:
    seen = visit(PRACTICE)
    begin(seen.page)
    names = seen.page.evaluate("indexedDB.databases().then(all => all.map(each => each.name))")
    assert names == [NAME]


def test_nothing_of_it_leaves_the_browser(visit: Visitor) -> None:
    seen = visit(PRACTICE)
    page = seen.page
    begin(page)
    before = len(seen.requested)
    url = page.url
    for _ in range(3):
        answer(page, right=False)
        page.locator(GO).click()
        page.locator(GO).click()
    assert len(seen.requested) == before
    assert page.url == url
    assert (
        page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    )
