"""Plural forms: the header's formula gives the index of CLDR's category, for every count."""

from __future__ import annotations

import gettext

import pytest
from babel.localedata import locale_identifiers

from dalil.plurals import (
    COUNTS,
    ORDER,
    categories,
    category,
    exact_forms,
    plural_forms,
    plural_index,
    read_plural_forms,
)


@pytest.mark.parametrize("locale", ["en", "id", "ms", "ar", "fr", "ru", "pl", "ja", "pt_BR", "cy"])
def test_the_index_of_each_count_is_that_of_its_category(locale: str) -> None:
    size, formula = plural_forms(locale).removesuffix(";").split("; plural=")
    index = gettext.c2py(formula)
    order = [name for name in ORDER if name in categories(locale)]
    assert size == f"nplurals={len(order)}"
    assert [order[index(n)] for n in COUNTS] == [category(locale, n) for n in COUNTS]


def test_every_locale_of_cldr_has_plural_forms() -> None:
    for locale in locale_identifiers():
        assert read_plural_forms(plural_forms(locale), locale) == categories(locale)


def test_the_first_four_languages_have_the_customary_headers() -> None:
    assert plural_forms("en") == "nplurals=2; plural=(n != 1);"
    assert plural_forms("id") == plural_forms("ms") == "nplurals=1; plural=0;"
    assert plural_forms("ar") == (
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 "
        ": n%100>=11 && n%100<=99 ? 4 : 5);"
    )


def test_another_formula_is_right_when_it_means_the_same() -> None:
    babels = (
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 "
        ": n%100>=0 && n%100<=2 ? 4 : 5)"
    )
    assert read_plural_forms(babels, "ar") == ("zero", "one", "two", "few", "other", "many")
    poedits = "nplurals=3; plural=(n == 1) ? 0 : ((n != 0 && n % 1000000 == 0) ? 1 : 2);"
    assert read_plural_forms(poedits, "es") == ("one", "many", "other")


@pytest.mark.parametrize(
    "header",
    [
        "",
        "nplurals=1",
        "nplurals=1; plural=n",
        "nplurals=2; plural=(n != 1);",
        "nplurals=2; plural=0;",
        "nplurals=1; plural=n/0;",
        "nplurals=1; plural=n%0;",
        "nplurals=1; plural=__import__('os');",
        "nplurals=1; plural=0 or print(1);",
        "nplurals=1; plural=" + "(" * 500 + "0" + ")" * 400 + ";",
        "nplurals=1; plural=" + "!" * 900 + "n;",
        "nplurals=1; plural=" + " " * 100_000,
        "nplurals=99; plural=0;",
    ],
)
def test_a_header_that_is_wrong_for_malay_is_refused(header: str) -> None:
    assert read_plural_forms(header, "ms") is None


def test_a_form_for_one_number_alone_is_known() -> None:
    assert exact_forms(plural_forms("ar"), "ar") == (True, True, True, False, False, False)
    assert (
        exact_forms("", "ar")
        == exact_forms("no header", "ar")
        == exact_forms(plural_forms("ar"), "ar")
    )
    assert not any(exact_forms(plural_forms("ru"), "ru"))
    assert not any(exact_forms(plural_forms("fr"), "fr"))


OLDER_HEBREW = "nplurals=4; plural=(n==1) ? 0 : (n==2) ? 1 : (n>10 && n%10==0) ? 2 : 3;"


@pytest.mark.parametrize(
    ("locale", "header"),
    [
        ("he", OLDER_HEBREW),
        ("he", OLDER_HEBREW.replace("n>10 && n%10==0", "n%10==0 && n>10").replace(";", " ; ")),
        ("he", "nplurals=2; plural=n != 1;"),
        ("pt", "nplurals=2; plural=(n != 1)"),
        ("pt_BR", "nplurals=2; plural=(n > 1);"),
        ("lv", "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);"),
        ("tr", "nplurals=1; plural=0;"),
        ("ga", "nplurals=5; plural=n==1?0:n==2?1:n>2 && n<7?2:n>6 && n<11?3:4;"),
        ("cs", "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;"),
    ],
)  # fmt: skip
def test_older_rules_and_other_spellings_of_a_language_are_right(locale: str, header: str) -> None:
    assert read_plural_forms(header, locale) is not None


@pytest.mark.parametrize(
    ("locale", "header"),
    [
        ("ru", "nplurals=2; plural=(n != 1);"),
        ("fr", "nplurals=2; plural=(n != 1);"),
        ("en", "nplurals=3; plural=n%3;"),
        ("en", "nplurals=2; plural=n>1 ? 2 : 0;"),
        ("en", "nplurals=3; plural=(n != 1);"),
        ("ja", "nplurals=2; plural=(n != 1);"),
    ],
)
def test_the_rules_of_another_language_are_wrong(locale: str, header: str) -> None:
    assert read_plural_forms(header, locale) is None


def test_a_number_takes_the_form_that_the_files_own_formula_gives() -> None:
    assert read_plural_forms(OLDER_HEBREW, "he") == ("one", "two", "other", "other")
    assert [plural_index(OLDER_HEBREW, n) for n in (1, 2, 20, 21)] == [0, 1, 2, 3]
