"""What a learner does with a quiz, in a real browser: with a pointer, or with keys alone."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from tests.browser.test_pages import AXE, TAGS
from tests.browser.watching import Visit

FEEDBACK = ".dl-feedback"
GO = "[data-dl=go]"


# What is hidden is no fault, but takes as long to look at as what is there.
RUN = """async options => {
  const hidden = [['.is-off'], ['.is-other'], ['footer']];
  const {violations} = await axe.run({exclude: hidden}, {...options, resultTypes: ['violations']});
  return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
}"""


def begin(page: Page, number: int = 1) -> None:
    """Start that round or form."""
    page.wait_for_selector(".dl-page[data-state=choosing]")
    page.locator(f"[name=dl-round][value='{number}']").check()
    page.locator("[data-dl=start]").click()


def begin_with(page: Page, wanted: str, by: str = "form") -> None:
    """Start a round that has an item of that form, or kind, and answer what comes before it."""
    page.wait_for_selector(".dl-page[data-state=choosing]")
    found = page.locator(f".dl-form:has([data-{by}={wanted}])").first
    begin(page, int(found.get_attribute("data-form") or 0))
    while shown(page).get_attribute(f"data-{by}") != wanted:
        answer(page)
        page.locator(GO).click()
        page.locator(GO).click()


def size(page: Page, number: int = 1) -> int:
    """How many items that round or form has."""
    return page.locator(f".dl-form[data-form='{number}'] .dl-item").count()


def shown(page: Page) -> Locator:
    """The item that is asked."""
    return page.locator(".dl-item:visible")


def key(item: Locator) -> list[str]:
    return (item.get_attribute("data-answer") or "").split()


def is_read_first(page: Page) -> bool:
    """Whether the focus is where the task that is asked begins: a situation, else the question."""
    return page.evaluate("""() => {
      const {activeElement: focused} = document;
      const first = focused.closest('.dl-item')?.querySelector('.dl-item__situation, legend');
      return focused === first;
    }""")


def state(page: Page) -> str | None:
    return page.locator(".dl-page").get_attribute("data-state")


# Answers the item that is asked, as a pointer would: by what its controls do when they are used.
ANSWER = """right => {
  const item = [...document.querySelectorAll('.dl-item')].find(each => each.checkVisibility());
  const words = name => (item.dataset[name] ?? '').split(' ').filter(Boolean);
  const key = words('answer');
  const set = (control, value) => {
    control.value = value;
    for (const type of ['input', 'change']) {
      control.dispatchEvent(new Event(type, {bubbles: true}));
    }
  };
  const move = (id, place) => {
    const row = item.querySelector(`.dl-order > [data-option="${id}"]`);
    const at = () => [...row.parentElement.children].indexOf(row);
    row.querySelector(at() ? '.dl-order__up' : '.dl-order__down').click();
    while (at() !== place) {
      row.querySelector(at() > place ? '.dl-order__up' : '.dl-order__down').click();
    }
  };
  const forms = {
    choice: () => [...item.querySelectorAll('input')]
      .find(radio => (radio.value === key[0]) === right).click(),
    match: () => item.querySelectorAll('select').forEach((select, n) =>
      set(select, key[right ? n : (n + 1) % key.length])),
    order: () => (right ? key : key.toReversed()).forEach(move),
    short: () => set(item.querySelector('input'), right ? words('accepted')[0] : 'x'),
  };
  forms[item.dataset.form]();
}"""
PLAY = f"""wrong => {{
  const page = document.querySelector('.dl-page');
  const go = document.querySelector('[data-dl=go]');
  for (let n = 0; page.dataset.state === 'asking' && n < 99; n += 1) {{
    ({ANSWER})(!wrong.includes(n));
    go.click();
    go.click();
  }}
}}"""


def answer(page: Page, *, right: bool = True) -> None:
    """Answer the item that is asked; it is not checked yet."""
    page.evaluate(ANSWER, right)


def play(page: Page, *, wrong: tuple[int, ...] = ()) -> None:
    """A whole round of practice; the items with these numbers, from 0, are answered wrong."""
    page.evaluate(PLAY, list(wrong))


def assert_faultless(visit: Visit) -> None:
    """No fault of accessibility where the learner is, and nothing wider than the screen."""
    if not visit.page.evaluate("'axe' in window"):
        visit.page.evaluate(AXE.read_text("utf-8"))
    found = visit.page.evaluate(RUN, {"runOnly": TAGS})
    assert found == []
    assert visit.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def trouble(visit: Visit) -> list[str]:
    """What went wrong. A page that stays open for long is told of fonts it has used before."""
    return [each for each in visit.trouble if "was preloaded using link preload" not in each]


def tab_to(page: Page, selector: str, most: int = 40) -> None:
    """Press Tab until that has the focus, else Shift+Tab: whoever uses keys does the same."""
    for press in ("Tab", "Shift+Tab"):
        for _ in range(most):
            if page.evaluate("s => document.activeElement.matches(s)", selector):
                return
            page.keyboard.press(press)
    raise AssertionError(f"{selector} cannot be reached by Tab")


def answer_by_keys(page: Page) -> None:
    """Answer the item rightly with keys alone, from wherever the focus is."""
    item = shown(page)
    answers = key(item)
    {"choice": _choose, "match": _match, "order": _order, "short": _write}[
        item.get_attribute("data-form") or ""
    ](page, item, answers)


def _choose(page: Page, item: Locator, answers: list[str]) -> None:
    ids = item.locator(".dl-option input").evaluate_all("all => all.map(e => e.value)")
    tab_to(page, ".dl-option input")
    steps = ids.index(answers[0])
    if not steps:
        page.keyboard.press("Space")
    for _ in range(steps):
        page.keyboard.press("ArrowDown")
        assert "is-empty" in (page.locator(FEEDBACK).get_attribute("class") or "")


def _match(page: Page, item: Locator, answers: list[str]) -> None:
    for select, wanted in zip(item.locator("select").all(), answers, strict=True):
        tab_to(page, f"[id='{select.get_attribute('id')}']")
        values = select.locator("option").evaluate_all("all => all.map(e => e.value)")
        for _ in range(values.index(wanted)):
            page.keyboard.press("ArrowDown")
        assert select.input_value() == wanted


def _order(page: Page, item: Locator, answers: list[str]) -> None:
    for place, wanted in enumerate(answers):
        ids = item.locator(".dl-order > li").evaluate_all("all => all.map(e => e.dataset.option)")
        up = f".dl-item:not(.is-off *) [data-option='{wanted}'] > .dl-order__up"
        for _ in range(ids.index(wanted) - place):
            tab_to(page, up)
            page.keyboard.press("Enter")
            assert page.evaluate("s => document.activeElement.matches(s)", up)
            assert page.locator(FEEDBACK).inner_text()


def _write(page: Page, item: Locator, answers: list[str]) -> None:
    tab_to(page, ".dl-short input")
    page.keyboard.type((item.get_attribute("data-accepted") or "").split()[-1])
