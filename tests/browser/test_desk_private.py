"""What is typed about a prospect is nowhere but in the page, and nowhere at all once cleared."""

from __future__ import annotations

from playwright.sync_api import Page, Request

from tests.browser.conftest import Visitor
from tests.browser.stored import records

CANARY = "CANARY7Q9"
# What a page can leave behind in the browser, but for records of databases, as one text.
LEFT = """async () => {
  const left = [location.href, document.title, JSON.stringify(history.state), document.cookie,
    window.name, JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage})];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      left.push(request.url, await (await cache.match(request)).text());
    }
  }
  for (const {name} of await indexedDB.databases()) left.push(name);
  for (const {name, type} of performance.getEntries()) left.push(name, type);
  return left.join("\\n");
}"""
FIELDS = ".dl-desk :is(input:not([type=checkbox]), textarea)"


def type_everywhere(page: Page) -> None:
    page.locator(".dl-prospect").fill(f"{CANARY} Ltd")
    page.locator(".dl-heard textarea").fill(f"said {CANARY}")
    page.locator("#dl-find").fill(CANARY)
    page.locator("#dl-find").press("Enter")
    page.locator("#dl-find").press("Escape")
    page.evaluate("document.activeElement.blur()")
    for key in "b+,n-t.":
        page.keyboard.press(key)
    page.locator(".dl-note__format").select_option("csv")
    page.locator(".dl-frameworks").select_option("meddic")
    page.locator(".dl-note__language").select_option(label="العربية")
    page.locator(".dl-note__preview[lang=ar]").wait_for()
    with page.expect_download():
        page.locator("[data-do=download]").click()
    page.locator(".dl-calls__new").click()


def test_a_canary_leaves_by_no_way(visit: Visitor) -> None:
    seen = visit("call/")
    page, said, asked = seen.page, [], []
    page.context.on("request", lambda request: asked.append(told(request)))
    page.context.on("console", lambda message: said.append(message.text))
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    type_everywhere(page)
    assert CANARY not in left(page)
    page.locator(".dl-keep input").check()  # asked for, it is kept; and only in one place
    page.evaluate("new Promise(done => setTimeout(done, 300))")
    assert CANARY not in page.evaluate(LEFT)
    assert records(page).count(CANARY) == 2
    page.locator("[data-do=clear]").click()
    assert CANARY not in left(page)
    page.reload()
    assert CANARY not in left(page)
    assert CANARY not in page.locator("body").inner_text()
    assert [page.locator(FIELDS).nth(at).input_value() for at in range(3)] == ["", "", ""]
    assert not [each for each in asked if CANARY in each]
    assert not [each for each in said if CANARY in each]


def left(page: Page) -> str:
    return f"{page.evaluate(LEFT)} {records(page)}"


def told(request: Request) -> str:
    return f"{request.url} {request.all_headers()} {request.post_data}"


def test_no_field_is_remembered_checked_or_sent_for_checking(visit: Visitor) -> None:
    page = visit("call/").page
    fields = page.locator(FIELDS).all()
    assert len(fields) >= 4
    for field in fields:
        assert field.get_attribute("autocomplete") == "off"
        assert field.get_attribute("spellcheck") == "false"
        assert field.get_attribute("autocorrect") == "off"
        assert field.get_attribute("name") is None
    assert page.locator(".dl-desk form:not([method=dialog])").count() == 0
