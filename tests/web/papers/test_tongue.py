from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim_web.papers.notices import FOLDER
from quitclaim_web.papers.plain import on_one_line, plain
from quitclaim_web.papers.tongue import tongue

BERLIN = ZoneInfo("Europe/Berlin")
ENGLISH = tongue(Language.ENGLISH, FOLDER, zone=BERLIN)


@pytest.mark.parametrize(
    ("topic", "slug", "word"),
    [
        ("channel", "website", "Website"),
        ("channel", "social", "Social media"),
        ("channel", "social_tik_tok", "Social media: tik tok"),
        ("channel", "social_named", "Social media: named"),
        ("channel", "social_", "social_"),
        ("channel", "print_shop", "print_shop"),
        ("channel", "germany", "germany"),
        ("purpose", "news", "news"),
        ("purpose", "fete", "fete"),
        ("territory", "world", "the whole world"),
        ("territory", "germany", "Germany"),
        ("territory", "united_kingdom", "United Kingdom"),
        ("territory", "narnia", "narnia"),
    ],
)
def test_a_known_slug_has_a_word_and_any_other_is_its_own(topic: str, slug: str, word: str) -> None:
    assert ENGLISH.word(topic, slug) == word


def test_a_territory_is_named_in_the_language_of_the_reader() -> None:
    assert tongue(Language.FRENCH, FOLDER, zone=BERLIN).word("territory", "germany") == "Allemagne"


def test_a_country_nobody_foresaw_is_its_code() -> None:
    assert ENGLISH.countries(("DE", "XX", "NL")) == "Germany, XX, Netherlands"


@pytest.mark.parametrize(
    ("days", "said"),
    [(1, "1 day"), (30, "30 days"), (365, "1 year"), (1095, "3 years"), (400, "400 days")],
)
def test_a_span_is_said_in_years_where_they_are_whole(days: int, said: str) -> None:
    assert ENGLISH.span(timedelta(days=days)) == said


@pytest.mark.parametrize(
    ("until", "last", "last_whole"),
    [
        # Midnight in Berlin; then a second before it, and an hour after it.
        (datetime(2026, 5, 3, 22, tzinfo=UTC), 3, 3),
        (datetime(2026, 5, 3, 21, 59, 59, tzinfo=UTC), 3, 2),
        (datetime(2026, 5, 3, 23, tzinfo=UTC), 4, 3),
    ],
)
def test_an_end_is_a_day_that_promises_nothing_too_much(
    until: datetime, last: int, last_whole: int
) -> None:
    assert ENGLISH.last_day(until).day == last
    assert ENGLISH.last_whole_day(until).day == last_whole


def test_what_somebody_wrote_is_put_on_one_line_in_its_order() -> None:
    assert plain(" Ada\r\n\tLovelace\x00 \u202e ") == "Ada Lovelace"
    assert plain("a\u200b b\ud800c\u2028d") == "a bc d"
    assert on_one_line("Fair Society\n\n1 Fair Street\u2028Berlin") == (
        "Fair Society, 1 Fair Street, Berlin"
    )
