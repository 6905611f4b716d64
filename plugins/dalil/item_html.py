"""An item of a quiz as HTML: the task with native controls, then its key and reasons, folded away.

Written out here and not in a template: quizzes are most of what a build writes, and this takes a
fifth of the time. Ids need no escaping: they are letters, digits, hyphens and dots alone
(`dalil.model.parts.Id`). Texts, marks and spellings are people's, and get it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple, Protocol

from markupsafe import escape

from dalil import markup
from dalil.model.text import Text
from dalil.views.items import ShownItem, ShownOption


class Interface(Protocol):
    """The site's own words, by key."""

    def __call__(self, key: str, /, **values: object) -> Text: ...


class Writer(NamedTuple):
    """Writes texts for a page in one direction, `ltr` or `rtl`, with the words of `ui`."""

    direction: str
    ui: Interface

    def text(self, text: Text) -> str:
        """A message as HTML."""
        return markup.render(text, self.direction)

    def attribute(self, text: Text) -> str:
        """A message as the value of an attribute, in which there is no markup."""
        return escape(markup.attribute(text, self.direction))

    def own(self, key: str) -> str:
        """Words of the site as HTML."""
        return self.text(self.ui(key))


def item_html(item: ShownItem, write: Writer, here: str) -> str:
    """The HTML of `item`; `here` is the address of what explains it, escaped."""
    accepted = f' data-accepted="{escape(" ".join(item.accepted))}"' if item.accepted else ""
    task = TASKS[item.form](item, write)
    return (
        f'<div class="dl-item" id="{item.anchor}" data-item="{item.id}"'
        f' data-kind="{item.kind}" data-form="{item.form}" data-revision="{item.revision}"'
        f' data-framework="{item.framework}" data-criterion="{item.criterion}"'
        f' data-answer="{" ".join(item.answer)}"{accepted}>\n'
        f"{_asked(item, write)}{task}\n</fieldset>\n"
        f'<details class="dl-item__answer"><summary>{write.own("quiz.answer")}</summary>'
        f'{_key(item, write)}\n<p class="dl-item__why">{write.text(item.why)}</p>'
        f"{_feedback(item, write)}\n"
        f'<p class="dl-item__read"><a href="{here}">{write.own("quiz.read-on")}'
        f': <span class="dl-item__title">{write.text(item.read_title)}</span></a></p>'
        "\n</details>\n</div>"
    )


def key_line(item: ShownItem, write: Writer) -> str:
    """What is right, as short as the key of a worksheet has it."""
    if item.shown:
        return write.text(item.shown)
    if item.form == "choice":
        right = _by_id(item)[item.answer[0]]
        return f"<b>{_mark(right.mark)}</b> {write.text(right.text)}"
    options = _by_id(item)
    return " – ".join(f"<b>{_mark(options[each].mark)}</b>" for each in item.answer)


def _asked(item: ShownItem, write: Writer) -> str:
    """What is asked. A situation is read before that, and is the group's description."""
    if item.kind != "scenario":
        quotes = "".join(_quote(quote.label, quote.text, write) for quote in item.quotes)
        legend = write.text(item.stem)
        return f"<fieldset><legend>{legend}</legend>{quotes}"
    name = f"{item.anchor}-situation"
    return (
        f'<p class="dl-quote dl-item__situation" id="{name}"><span class="dl-quote__text">'
        f"{write.text(item.quotes[0].text)}</span></p>\n"
        f'<fieldset aria-describedby="{name}">'
        f"<legend>{write.text(item.stem)}</legend>"
    )


def _quote(label: Text | None, text: Text, write: Writer) -> str:
    named = f'<span class="dl-quote__label">{write.text(label)}</span> ' if label else ""
    said = f'<span class="dl-quote__text">{write.text(text)}</span>'
    return f'\n<p class="dl-quote">{named}{said}</p>'


def _choice(item: ShownItem, write: Writer) -> str:
    """A choice, written short: most of what quizzes weigh is options.

    The revision is a name that no other item has, and shorter than the id.
    """
    return "".join(
        f'\n<label class="dl-option" dir="{write.direction}">'
        f'<input type="radio" name="{item.revision}" value="{option.id}">'
        f'<span class="dl-option__text" data-mark="{_mark(option.mark)}">'
        f"{write.text(option.text)}</span></label>"
        for option in item.options
    )


def _order(item: ShownItem, write: Writer) -> str:
    return _list('<ol class="dl-order">', (_moved(each, write) for each in item.options), "</ol>")


def _moved(option: ShownOption, write: Writer) -> str:
    """An option with the buttons that move it."""
    buttons = "".join(
        f'<button type="button" class="dl-order__{way}"'
        f' aria-label="{write.attribute(text)}"{markup.in_language(text)} hidden>'
        "</button>"
        for way in ("up", "down")
        for text in (write.ui(f"quiz.{way}", option=option.text),)
    )
    return (
        f'<li dir="{write.direction}" data-option="{option.id}">'
        '<span class="dl-order__box" aria-hidden="true"></span>'
        f'<span class="dl-option__mark" aria-hidden="true">{_mark(option.mark)}</span>'
        f'<span class="dl-order__text">{write.text(option.text)}</span>{buttons}</li>'
    )


def _match(item: ShownItem, write: Writer) -> str:
    options = (_told(option, option.text, write) for option in item.options)
    marks = "".join(
        f'<option value="{option.id}">{_mark(option.mark)}</option>' for option in item.options
    )
    rows = (
        f'\n<p class="dl-match__row" dir="{write.direction}" data-row="{row.id}">'
        f'<label for="{name}">{write.text(row.text)}</label> '
        f'<select id="{name}"><option value="">–</option>{marks}</select></p>'
        for row in item.rows
        for name in (f"{item.anchor}-{row.id}",)
    )
    return _list('<ul class="dl-match__options">', options, "</ul>") + "".join(rows)


def _short(item: ShownItem, write: Writer) -> str:
    name = f"{item.anchor}-text"
    return (
        f'\n<p class="dl-short" dir="{write.direction}">'
        f'<label for="{name}">{write.own("quiz.your-answer")}</label> '
        f'<input id="{name}" type="text" maxlength="60" autocomplete="off" autocapitalize="off"'
        ' autocorrect="off" spellcheck="false"></p>'
    )


TASKS: dict[str, Callable[[ShownItem, Writer], str]] = {
    "choice": _choice, "order": _order, "match": _match, "short": _short,
}  # fmt: skip


def _key(item: ShownItem, write: Writer) -> str:
    """What is right."""
    if item.shown:
        return f'<p class="dl-item__key">{write.text(item.shown)}</p>'
    options = _by_id(item)
    if item.form == "choice":
        right = options[item.answer[0]]
        mark = f'<span class="dl-option__mark">{_mark(right.mark)}</span>'
        return f'<p class="dl-item__key">{mark} <span>{write.text(right.text)}</span></p>'
    if item.form == "order":
        steps = "".join(f"<li>{write.text(options[each].text)}</li>" for each in item.answer)
        return f'<ol class="dl-item__key">{steps}</ol>'
    rows = "".join(
        f"<li>{write.text(row.text)}: {write.text(options[row.answer].text)}</li>"
        for row in item.rows
    )
    return f'<ul class="dl-item__key">{rows}</ul>'


def _feedback(item: ShownItem, write: Writer) -> str:
    """What is said of each option that is not right."""
    if item.form != "choice":
        return ""
    wrong = (
        _told(option, option.feedback, write)
        for option in item.options
        if option.id != item.answer[0]
    )
    return _list('\n<ul class="dl-item__feedback">', wrong, "</ul>")


def _told(option: ShownOption, text: Text, write: Writer) -> str:
    mark = f'<span class="dl-option__mark">{_mark(option.mark)}</span>'
    return f'<li data-option="{option.id}">{mark} <span>{write.text(text)}</span></li>'


def _list(begin: str, entries: Iterable[str], end: str) -> str:
    return "\n".join((begin, *entries, end))


@lru_cache(maxsize=256)
def _mark(letter: str) -> str:
    return escape(letter)


def _by_id(item: ShownItem) -> dict[str, ShownOption]:
    return {option.id: option for option in item.options}
