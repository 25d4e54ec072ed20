"""R9: a row per country, versioned, with source and date; what is unknown is the strictest."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from quitclaim.domain.instants import midnight
from quitclaim.domain.people.countries import COUNTRIES, DATA_VERSION, UNKNOWN, Country, country_for
from quitclaim.domain.scope import Kind

ZONES = {
    "AT": "Europe/Vienna",
    "BE": "Europe/Brussels",
    "BG": "Europe/Sofia",
    "CY": "Asia/Nicosia",
    "CZ": "Europe/Prague",
    "DE": "Europe/Berlin",
    "DK": "Europe/Copenhagen",
    "EE": "Europe/Tallinn",
    "ES": "Europe/Madrid",
    "FI": "Europe/Helsinki",
    "FR": "Europe/Paris",
    "GB": "Europe/London",
    "GR": "Europe/Athens",
    "HR": "Europe/Zagreb",
    "HU": "Europe/Budapest",
    "IE": "Europe/Dublin",
    "IS": "Atlantic/Reykjavik",
    "IT": "Europe/Rome",
    "LT": "Europe/Vilnius",
    "LU": "Europe/Luxembourg",
    "LV": "Europe/Riga",
    "MT": "Europe/Malta",
    "NL": "Europe/Amsterdam",
    "NO": "Europe/Oslo",
    "PL": "Europe/Warsaw",
    "PT": "Europe/Lisbon",
    "RO": "Europe/Bucharest",
    "SE": "Europe/Stockholm",
    "SI": "Europe/Ljubljana",
    "SK": "Europe/Bratislava",
}
# Guardians are asked until 18 but here; both parents but elsewhere.
AGES = {"AT": 14, "NL": 16}
QUORUMS = {"DE": 2, "FR": 2}


def test_there_is_a_row_for_every_country_of_the_union_and_three_neighbours() -> None:
    assert COUNTRIES.keys() == ZONES.keys()


@pytest.mark.parametrize("code", ZONES)
def test_a_country_says_from_which_age_and_how_many_guardians(code: str) -> None:
    row = COUNTRIES[code]

    assert (row.code, row.zone, row.child_from) == (code, ZONES[code], 14)
    assert row.publication_from == row.biometric_from == AGES.get(code, 18)
    assert row.quorum == QUORUMS.get(code, 1)


@pytest.mark.parametrize("row", [*COUNTRIES.values(), UNKNOWN], ids=lambda row: row.code)
def test_a_row_names_its_source_and_when_it_was_read(row: Country) -> None:
    assert len(row.source.split()) > 1
    assert row.read_at == date.fromisoformat(DATA_VERSION)
    assert ZoneInfo(row.zone).key == row.zone


@pytest.mark.parametrize("code", [None, "", "US", "unknown", "de"])
def test_a_country_without_a_row_is_never_guessed(code: str | None) -> None:
    assert country_for(code) is UNKNOWN
    assert UNKNOWN.code == "unknown"


def test_a_country_with_a_row_is_found_by_its_code() -> None:
    assert country_for("NL") is COUNTRIES["NL"]


@pytest.mark.parametrize("row", COUNTRIES.values(), ids=lambda row: row.code)
def test_the_unknown_row_is_the_strictest_of_all(row: Country) -> None:
    for kind in Kind:
        assert UNKNOWN.comes_of_age_at(kind) >= row.comes_of_age_at(kind)
    assert UNKNOWN.quorum >= row.quorum
    # The child is asked as early as anywhere.
    assert UNKNOWN.child_from <= row.child_from
    for day in (date(2026, 1, 15), date(2026, 7, 15)):
        assert midnight(day, UNKNOWN.zone) >= midnight(day, row.zone)


def test_the_unknown_row_asks_both_guardians_until_18_and_the_child_from_14() -> None:
    ages = (UNKNOWN.publication_from, UNKNOWN.biometric_from, UNKNOWN.child_from)

    assert (*ages, UNKNOWN.quorum) == (18, 18, 14, 2)
    # The day begins last at twelve hours behind.
    assert midnight(date(2026, 1, 15), UNKNOWN.zone) == datetime(2026, 1, 15, 12, tzinfo=UTC)


@pytest.mark.parametrize("age", [12, 21])
def test_ages_of_consent_lie_between_12_and_21(age: int) -> None:
    row = replace(UNKNOWN, publication_from=age, biometric_from=age, child_from=age)

    assert row.comes_of_age_at(Kind.PUBLICATION) == age


def test_each_kind_has_an_age_of_its_own() -> None:
    row = replace(UNKNOWN, publication_from=15, biometric_from=16)

    assert row.comes_of_age_at(Kind.PUBLICATION) == 15
    assert row.comes_of_age_at(Kind.BIOMETRIC) == 16
