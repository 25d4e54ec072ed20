"""R21: what makes a guess doubtful is said with it."""

from datetime import date, datetime
from typing import Any

import pytest

from quitclaim.domain.pictures.links import Flag, Suggestion
from quitclaim.domain.recognition.embeddings import Match
from quitclaim.domain.recognition.matching import Search, suggest
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    DAY,
    FAIR,
    NOON,
    SECOND,
    a_biometric_consent,
    a_biometric_scope,
    a_collection_rule,
    a_dossier,
    a_face,
    a_person,
    a_roster,
    an_asset,
    an_attestation,
    an_id,
)
from tests.unit.builders_matching import (
    a_near,
    a_permit,
    a_probe,
    a_quality,
    a_search,
)

ADAS, BOBS = a_person(), a_person(BOB)
SEARCH = a_search(ADAS, BOBS)
# Of age at NOON, in the zone where a birthday begins last.
GROWING = a_person(born_on=date(2008, 5, 3))


def flags(
    *matches: Match, search: Search = SEARCH, at: datetime = NOON, **probe: Any
) -> frozenset[Flag]:
    found = matches or (a_near(ADAS, 0.25),)
    answer = suggest(a_probe(*found, **probe), search, at=at)
    assert isinstance(answer, Suggestion)
    return answer.flags


def test_a_clear_guess_has_no_flags() -> None:
    assert flags() == frozenset()


def test_a_small_or_blurred_face_is_flagged() -> None:
    assert flags(quality=a_quality(size_px=59)) == {Flag.SMALL}
    assert flags(quality=a_quality(sharpness=19.0)) == {Flag.BLURRED}


@pytest.mark.parametrize(("second", "twins"), [(0.25, True), (0.5, True), (0.75, False)])
def test_two_people_nearly_as_near_are_likely_twins(second: float, *, twins: bool) -> None:
    search = a_search(ADAS, BOBS, margin=0.25)
    found = flags(a_near(ADAS, 0.25), a_near(BOBS, second), search=search)

    assert found == ({Flag.LIKELY_TWIN} if twins else frozenset())


def test_a_twin_beyond_the_threshold_is_a_twin_all_the_same() -> None:
    assert flags(a_near(ADAS, 0.49), a_near(BOBS, 0.52)) == {Flag.LIKELY_TWIN}


def test_two_templates_of_one_person_are_no_twins() -> None:
    """One consent in each of two collections, and a template on each."""
    both = (a_collection_rule(FAIR), a_collection_rule(CAMP))
    asset = an_asset(a_face(), memberships=frozenset({FAIR, CAMP}))
    dossier = a_dossier(
        *(
            a_biometric_consent(
                id=an_id(f"consent in {rule.collection}"),
                asked=a_biometric_scope(collection=rule.collection),
                template=an_id(f"template in {rule.collection}"),
            )
            for rule in both
        )
    )
    permit = a_permit(
        dossier,
        asset=asset,
        collections={rule.collection: rule for rule in both},
        rosters={rule.collection: a_roster(ADA, collection=rule.collection) for rule in both},
        attestations=tuple(an_attestation(asset, collection=rule.collection) for rule in both),
    )
    near = [Match(template, 0.2) for template in permit.gallery]

    assert len(near) == 2
    assert flags(*near, search=a_search(ADAS, permit=permit)) == frozenset()


def test_one_person_of_two_records_is_no_twin_of_herself() -> None:
    one = a_person(ADA, merged_from=frozenset({BOB}))
    search = a_search(ADAS, BOBS, people={ADA: one, BOB: one})

    assert flags(a_near(ADAS, 0.25), a_near(BOBS, 0.25), search=search) == frozenset()


def test_a_twin_whom_somebody_rejected_makes_no_doubt() -> None:
    face = a_face(rejected=frozenset({BOB}))

    assert flags(a_near(ADAS, 0.25), a_near(BOBS, 0.25), face=face) == frozenset()


@pytest.mark.parametrize(
    ("taken_at", "at", "child"),
    [
        (NOON - SECOND, NOON, True),
        (NOON, NOON, False),
        (None, NOON, False),
        (None, NOON - SECOND, True),
        # A camera whose clock runs ahead makes nobody older.
        (NOON + DAY, NOON - SECOND, True),
    ],
)
def test_a_child_when_the_picture_was_taken_is_flagged(
    taken_at: datetime | None, at: datetime, *, child: bool
) -> None:
    search = a_search(ADAS, people={ADA: GROWING})

    found = flags(search=search, taken_at=taken_at, at=at)

    assert found == ({Flag.CHILD} if child else frozenset())
