"""Days, moments, numbers and sizes are written as readers of each language write them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim_web.pages import formats

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NARROW = "\N{NARROW NO-BREAK SPACE}"
FIXED = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("language", "written"),
    [
        (Language.DUTCH, "1 augustus 2026 om 00.05 uur"),
        (Language.ENGLISH, "1 August 2026 at 00:05"),
        (Language.GERMAN, "1. August 2026 um 00:05 Uhr"),
        (Language.FRENCH, "1er août 2026 à 00:05"),
    ],
)
def test_a_moment_is_that_of_the_organisations_clocks(language: Language, written: str) -> None:
    evening = datetime(2026, 7, 31, 22, 5, 59, tzinfo=UTC)

    assert formats.moment(evening, language=language, zone=AMSTERDAM) == written


def test_only_the_first_of_a_month_is_an_ordinal_in_french() -> None:
    assert formats.day(date(2026, 5, 3), language=Language.FRENCH) == "3 mai 2026"
    assert formats.day(date(2026, 5, 3), language=Language.GERMAN) == "3. Mai 2026"


@pytest.mark.parametrize("language", Language)
def test_a_year_has_twelve_months_of_different_names(language: Language) -> None:
    assert len(set(formats.FORMATS[language].months.split())) == 12


@pytest.mark.parametrize(
    ("language", "written"),
    [
        (Language.DUTCH, "1.234.567,5"),
        (Language.ENGLISH, "1,234,567.5"),
        (Language.GERMAN, "1.234.567,5"),
        (Language.FRENCH, f"1{NARROW}234{NARROW}567,5"),
    ],
)
def test_thousands_and_decimals_are_parted_as_the_language_does(
    language: Language, written: str
) -> None:
    assert formats.number(1234567.5, language=language, decimals=1) == written


@pytest.mark.parametrize(
    ("count", "written"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1,0 kB"),
        (999_499, "999 kB"),
        (999_500, "1,0 MB"),
        (9_949_999, "9,9 MB"),
        (9_950_000, "10 MB"),
        (200_000_000, "200 MB"),
        (10**15, "1.000 TB"),
    ],
)
def test_a_size_has_two_figures_or_whole_ones(count: int, written: str) -> None:
    assert formats.size(count, language=Language.DUTCH) == written.replace(" ", FIXED)


def test_french_counts_in_octets() -> None:
    assert formats.size(8_400_000, language=Language.FRENCH) == f"8,4{FIXED}Mo"
