"""What is wrong with a PO file, and in which words it is told."""

from __future__ import annotations

import pytest

from dalil.codes import EXPLANATIONS
from dalil.po import Entry, Limits, check_po, read_po
from dalil.reports import render

HEADER = r"""msgid ""
msgstr ""
"Language: {locale}\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: {plurals}\n"

"""
ARABIC_FORMS = (
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 "
    ": n%100>=11 && n%100<=99 ? 4 : 5);"
)
ARABIC = HEADER.format(locale="ar", plurals=ARABIC_FORMS)
MALAY = HEADER.format(locale="ms", plurals="nplurals=1; plural=0;")
WHOLE = 'msgctxt "a.ok"\nmsgid "Fine"\nmsgstr "Baik"\n\n'
LIMITS = {
    "a.short": Limits(max_length=12),
    "a.prose": Limits(prose=True),
    "a.plain": Limits(prose=False),
}


def message(source: str, translation: str, key: str = "a.b") -> str:
    return f'msgctxt "{key}"\nmsgid "{source}"\nmsgstr "{translation}"\n'


def plural(*forms: str) -> str:
    strings = "".join(f'msgstr[{index}] "{form}"\n' for index, form in enumerate(forms))
    return 'msgctxt "a.count"\nmsgid "{n} question"\nmsgid_plural "{n} questions"\n' + strings


# Name: locale, file.
REFUSED: dict[str, tuple[str, str | bytes]] = {
    # What polib, Babel and msgfmt let through or trip over.
    "placeholder-lost-flagged": (
        "ms", MALAY + "#, python-brace-format\n" + message("{n} items", "barang")),
    "placeholder-wrong": ("ms", MALAY + message("Hello {name}", "Hai {nama}")),
    "plural-header-hostile": (
        "ms", HEADER.format(locale="ms", plurals="nplurals=1; plural=__import__(1);") + WHOLE),
    "plural-forms-two-of-six": ("ar", ARABIC + plural("سؤال واحد", "{n} أسئلة")),
    "duplicate": ("ms", MALAY + message("One", "Satu") + "\n" + message("One", "Esa")),
    "unterminated": ("ms", MALAY + 'msgctxt "a.b"\nmsgid "One"\nmsgstr "Satu\n\n' + WHOLE),
    "latin-1": ("ms", (MALAY + message("Cafe", "Café")).encode("latin-1")),
    "script": ("ms", MALAY + message("Hello", "Hai <script>alert(1)</script>")),
    "bidi-override": ("ar", ARABIC + message("Hello", "مرحبا \u202eevil")),
    "header-missing": ("ms", WHOLE),
    "bom": ("ms", b"\xef\xbb\xbf" + (MALAY + WHOLE).encode()),
    "newline-at-end-lost": ("ms", MALAY + message(r"Hello\n", "Hai")),
    "newline-at-end-added": ("ms", MALAY + message("Hello", r"Hai\n")),
    "fuzzy-is-not-judged": ("ms", MALAY + "#, fuzzy\n" + message("Hello {name}", "<b>Hai")),
    "obsolete-is-not-judged": (
        "ms", MALAY + WHOLE + '#~ msgctxt "a.b"\n#~ msgid "Hi {n}"\n#~ msgstr "<b>Hai"\n'),
    "empty-is-not-judged": ("ms", MALAY + message("Hello {name}", "")),
    # The rest of what people and programs write.
    "utf-16": ("ms", (MALAY + WHOLE).encode("utf-16")),
    "nul": ("ms", MALAY + message("Hello", "Ha\0i")),
    "bell": ("ms", MALAY + message("Hello", "Hai\x07")),
    "empty-file": ("ms", ""),
    "binary": ("ms", bytes(range(8)) * 300),
    "conflict": (
        "ms",
        MALAY + 'msgctxt "a.b"\nmsgid "One"\n<<<<<<< HEAD\nmsgstr "Satu"\n=======\n'
        'msgstr "Esa"\n>>>>>>> theirs\n\n' + WHOLE),
    "two-mistakes": (
        "ms", MALAY + message("Hello {name}", "Hai") + "\n" + 'msgid "One\nmsgstr "Satu"\n'),
    "quote-inside": ("ms", MALAY + 'msgctxt "a.b"\nmsgid "One"\nmsgstr "Kata "Satu" ini"\n'),
    "escape-unknown": ("ms", MALAY + message("One", r"Satu\d")),
    "escape-at-end": ("ms", MALAY + 'msgctxt "a.b"\nmsgid "One"\nmsgstr "Satu\\"\n'),
    "junk": ("ms", MALAY + "Satu\n" + WHOLE),
    "string-alone": ("ms", MALAY + '"Satu"\n\n' + WHOLE),
    "msgstr-missing": ("ms", MALAY + 'msgctxt "a.b"\nmsgid "One"\n\n' + WHOLE),
    "msgid-missing": ("ms", MALAY + 'msgctxt "a.b"\nmsgstr "Satu"\n\n' + WHOLE),
    "msgid-twice": ("ms", MALAY + 'msgctxt "a.b"\nmsgid "One"\nmsgid "Two"\nmsgstr "Satu"\n'),
    "msgstr-twice": ("ms", MALAY + 'msgctxt "a.b"\nmsgid "One"\nmsgstr "Satu"\nmsgstr "Esa"\n'),
    "plural-form-skipped": (
        "ar", ARABIC + plural("صفر") .replace("msgstr[0]", "msgstr[1]")),
    "keyword-misspelt": ("ms", MALAY + 'msgctxt "a.b"\nmsgid "One"\nmsgtr "Satu"\n'),
    "key-missing": ("ms", MALAY + 'msgid "One"\nmsgstr "Satu"\n'),
    "key-twice": ("ms", MALAY + message("One", "Satu") + "\n" + message("Two", "Dua")),
    "header-twice": ("ms", MALAY + WHOLE + MALAY),
    "header-line-twice": (
        "ms", MALAY.replace('"Content', '"Language: fr\\n"\n"no field\\n"\n"Content') + WHOLE),
    "blank": (
        "ar",
        ARABIC + message("One", " ") + "\n" + message("Two", "\u200b\u3000\u00a0\\n", "a.two")
        + "\n" + plural("صفر", " ", "", "{n}", "{n}", "{n}")),
    "header-fuzzy": ("ms", "#, fuzzy\n" + MALAY + WHOLE),
    "charset-wrong": ("ms", MALAY.replace("UTF-8", "ISO-8859-1") + WHOLE),
    "charset-missing": ("ms", MALAY.replace('"Content-Type: text/plain; charset=UTF-8\\n"\n', "")),
    "language-wrong": ("ms", ARABIC + WHOLE),
    "language-missing": ("ms", MALAY.replace('"Language: ms\\n"\n', "") + WHOLE),
    "plural-header-missing": (
        "ms", MALAY.replace('"Plural-Forms: nplurals=1; plural=0;\\n"\n', "") + plural("{n}")),
    "plural-header-of-babel": (
        "ms", HEADER.format(locale="ms", plurals="nplurals=2; plural=(n != 1);") + WHOLE),
    "plural-header-divides": (
        "ms", HEADER.format(locale="ms", plurals="nplurals=1; plural=n/0;") + WHOLE),
    "plural-header-endless": (
        "ms", HEADER.format(locale="ms", plurals="nplurals=1; plural=" + "(" * 9000) + WHOLE),
    "plural-forms-partly": ("ar", ARABIC + plural("صفر", "واحد", "", "{n}", "{n}", "{n}")),
    "plural-placeholder-lost": (
        "ar", ARABIC + plural("لا", "سؤال", "سؤالان", "أسئلة", "{n} سؤالا", "{n} سؤال")),
    "placeholder-translated": ("ar", ARABIC + message("Hello {name}", "مرحبا {اسم}")),
    "placeholder-twice": ("ms", MALAY + message("{n} of {total}", "{n} daripada {n}")),
    "placeholder-doubled": ("ms", MALAY + message("{n} items", "{{n}} barang")),
    "tag-unclosed": ("ms", MALAY + message("Hello", r"Hai <img src=x onerror=alert(1)")),
    "comment-html": ("ms", MALAY + message("Hello", "Hai <!-- nota -->")),
    "address-new": ("ms", MALAY + message("See the guide", "Lihat https://evil.example/x.")),
    "address-script": ("ms", MALAY + message("Guide", "javascript:alert(1)")),
    "address-with-www": ("ms", MALAY + message("Guide", "Lihat www.evil.example")),
    "isolate-open": ("ar", ARABIC + message("Hello", "مرحبا \u2066BANT")),
    "zero-width-space": ("ms", MALAY + message("Hello", "H\u200bai")),
    "soft-hyphen": ("ms", MALAY + message("Hello", "Ha\u00adi")),
    "too-long": ("ms", MALAY + message("Short", "Terlalu panjang", "a.short")),
    "vowel-marks-are-not-counted": (
        "ar", ARABIC + message("Short", "مُؤَهِّلٌ جِدًّا", "a.short")),
    "space-at-end": ("ms", MALAY + message("Hello", "Hai ")),
    "markdown-strong-lost": ("ms", MALAY + message("A **big** deal", "Hal besar", "a.prose")),
    "markdown-link-changed": (
        "ms",
        MALAY + message("[x](https://a.example)", "[x](https://b.example)", "a.prose")),
    "markdown-link-lost": ("ms", MALAY + message("[x](https://a.example)", "x", "a.prose")),
    "markdown-list-lost": ("ms", MALAY + message(r"- One\n- Two", "Satu, dua", "a.prose")),
    "markdown-star-open": ("ms", MALAY + message("A **big** deal", "Hal **besar", "a.prose")),
    "markdown-heading-added": ("ms", MALAY + message("A deal", r"# Hal\n\n> Hal", "a.prose")),
    "markdown-list-added": ("ms", MALAY + message("A deal", r"- Hal\n- Hal", "a.prose")),
    "markdown-code-added": (
        "ms", MALAY + message("A deal", r"```\nHal\n```\n\n---\n\n1. Hal", "a.prose")),
    "prose-too-long": ("ms", MALAY + message("A deal", "Hal " * 2501 + "x", "a.prose")),
    "markdown-in-plain-text": ("ms", MALAY + message("A deal", "Satu **hal**", "a.plain")),
    "entity-in-plain-text": ("ms", MALAY + message("Q & A", "Soal &amp; jawab", "a.plain")),
    "mark-of-the-source-is-kept": ("ms", MALAY + message("2 ** 3", "2 ** 3", "a.plain")),
    "long-line": ("ms", MALAY + message("Hello", "Hai " * 60 + "<b> " + "Hai " * 60 + "hai")),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_each_refusal_says_what_is_wrong_and_where(name: str, golden) -> None:
    locale, data = REFUSED[name]
    file = read_po(data, f"locales/{locale}/LC_MESSAGES/content.po")
    golden(f"po/{name}.txt", render(check_po(file, locale, LIMITS)))


def test_all_mistakes_of_a_file_are_told_in_one_run() -> None:
    parts = [
        data.removeprefix(MALAY) for _, data in REFUSED.values()
        if isinstance(data, str) and data.startswith(MALAY) and "fuzzy" not in data
    ]  # fmt: skip
    found = check_po(read_po(MALAY + "\n".join(parts), "x.po"), "ms", LIMITS)
    told = {each.code for each in found}
    assert told >= {"DAL106", *(f"DAL40{n}" for n in range(1, 8)), "DAL420", "DAL421"}
    assert told >= {"DAL430", "DAL432", "DAL433", "DAL434", "DAL436", "DAL437", "DAL438"}


def test_a_file_without_mistakes_has_none() -> None:
    whole = ARABIC + plural("لا أسئلة", "سؤال", "سؤالان", "{n} أسئلة", "{n} سؤالا", "{n} سؤال")
    assert check_po(read_po(whole, "x.po"), "ar") == ()


def test_windows_line_ends_and_a_byte_order_mark_are_no_mistake() -> None:
    data = b"\xef\xbb\xbf" + (MALAY + WHOLE).replace("\n", "\r\n").encode()
    file = read_po(data, "x.po")
    assert check_po(file, "ms") == ()
    assert [entry.translations for entry in file.entries] == [("Baik",)]


def test_old_line_ends_are_read_like_any_other() -> None:
    whole = "# Translators: keep this.\n" + MALAY + WHOLE
    read = read_po(whole.replace("\n", "\r"), "x.po")
    assert read.entries == read_po(whole, "x.po").entries != ()
    assert check_po(read, "ms") == ()


@pytest.mark.parametrize(
    "blank", ["", " ", "\t\n", "\u00a0", "\u200b", "\u3000", "\u2800", "\ufeff"]
)
def test_what_nobody_can_see_is_no_translation(blank: str) -> None:
    assert not Entry("a.b", "One", translations=(blank,)).translated
    assert not Entry("a.b", "One", "Two", ("Satu", blank)).translated
    assert Entry("a.b", "One", translations=(f"{blank}.",)).translated


def test_every_code_is_explained() -> None:
    told = {
        found.code
        for locale, data in REFUSED.values()
        for found in check_po(read_po(data, "x.po"), locale, LIMITS)
    }
    assert told <= set(EXPLANATIONS)
    unseen = {code for code in EXPLANATIONS if "DAL401" <= code <= "DAL421"} - told
    assert unseen == set()


@pytest.mark.parametrize("hostile", ["{", "<", "[", "*", "`a", "data:", "http://", "&", "\\\\"])
def test_a_page_of_marks_is_read_like_a_page_of_words(hostile: str) -> None:
    """A quadratic search would take minutes here; nothing is timed."""
    body = hostile * (60_000 if hostile in "{<&" else 4_000)
    check_po(read_po(MALAY + message("Hello", body, "a.prose"), "x.po"), "ms", LIMITS)
