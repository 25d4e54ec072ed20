"""Who is concerned: people, guardians, speakers, countries, notices."""

from datetime import date, timedelta

from quitclaim.domain.consents.notices import Box, Notice
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.ages import Minority
from quitclaim.domain.people.countries import Country
from quitclaim.domain.people.person import Guardian, Person, Role, Speaker
from tests.builders import ADA, MUM, NOON, WEBSITE, a_guardian, a_notice, a_person
from tests.unit.refusals.cases import (
    AT_LEAST_A_WORD,
    LOCAL,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

REFUSALS: Refusals = {
    Interval: (
        built(Interval, starts_at=NOON, until=None),
        [
            ({"starts_at": LOCAL}, ONLY_UTC),
            ({"until": LOCAL}, ONLY_UTC),
            ({"until": NOON}, "give a later end"),
            ({"until": NOON - timedelta(seconds=1)}, "give a later end"),
        ],
    ),
    Country: (
        built(
            Country,
            code="DE",
            zone="Europe/Berlin",
            publication_from=18,
            biometric_from=18,
            child_from=14,
            quorum=2,
            source="a law",
            read_at=date(2026, 1, 1),
        ),
        [
            ({"code": ""}, AT_LEAST_A_WORD),
            ({"zone": " "}, AT_LEAST_A_WORD),
            ({"source": ""}, AT_LEAST_A_WORD),
            ({"publication_from": 11}, "check the source"),
            ({"publication_from": 22}, "check the source"),
            ({"biometric_from": 11}, "check the source"),
            ({"biometric_from": 22}, "check the source"),
            ({"child_from": 11}, "check the source"),
            ({"child_from": 22}, "check the source"),
            ({"quorum": 0}, "check the source"),
            ({"quorum": 3}, "check the source"),
        ],
    ),
    Minority: (
        built(Minority, until=NOON, child_from=NOON, quorum=1, data_version="2026"),
        [
            ({"until": LOCAL}, ONLY_UTC),
            ({"child_from": LOCAL}, ONLY_UTC),
            ({"quorum": 0}, "at least one guardian"),
        ],
    ),
    Guardian: (
        a_guardian,
        [({"person": NOT_AN_ID}, ONLY_UUIDS), ({"proven_at": LOCAL}, ONLY_UTC)],
    ),
    Speaker: (
        built(Speaker, role=Role.GUARDIAN, id=MUM),
        [
            ({"id": NOT_AN_ID}, ONLY_UUIDS),
            ({"id": None}, "name a guardian or member by id"),
            ({"role": Role.STAFF, "id": None}, "name a guardian or member by id"),
            ({"role": Role.SELF}, "and nobody else"),
            ({"role": Role.CLOCK}, "and nobody else"),
        ],
    ),
    Person: (
        a_person,
        [
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"merged_into": NOT_AN_ID}, ONLY_UUIDS),
            ({"merged_into": ADA}, "name two people"),
            ({"merged_from": frozenset({NOT_AN_ID})}, ONLY_UUIDS),
            ({"merged_from": frozenset({ADA})}, "name two people"),
            ({"version": 0}, "counts from 1"),
            ({"country": "de"}, "two capital letters"),
            ({"country": "DEU"}, "two capital letters"),
            ({"country": ""}, "two capital letters"),
            ({"elsewhere": frozenset({"de"})}, "two capital letters"),
            ({"guardians": (a_guardian(), a_guardian(proven_at=None))}, "change the row"),
            ({"born_on": date(2026, 5, 3), "died_on": date(2026, 5, 2)}, "check both dates"),
        ],
    ),
    Notice: (
        a_notice,
        [({"version": 0}, "counts from 1"), ({"document": "0" * 63}, ONLY_HASHES)],
    ),
    Box: (built(Box, channel=WEBSITE), [({"names": True}, "a box of its own")]),
}
