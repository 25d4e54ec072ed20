"""What an erasure leaves of each face: a region and no name (R36; GDPR art. 17)."""

import pytest

from quitclaim.domain.forgetting.erasure import Ending, Erasure, fate_of
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.marks import MarkKind
from tests.builders import (
    ADA,
    BOB,
    MIA,
    NOON,
    a_face,
    a_link,
    a_linked_face,
    a_mark,
    a_suggestion,
    an_asset,
    an_exemption,
)

ERASURE = Erasure(person=ADA, at=NOON)


HERS = a_linked_face(ADA)


REDACTED = a_mark(MarkKind.REDACT)


FORGOTTEN = Face(id=HERS.id, region=HERS.region, mark=REDACTED, untaggable=True)


def after(*faces: Face, **changes: object) -> Asset:
    found = fate_of(an_asset(*faces, **changes), ERASURE)
    assert found.ending is Ending.CHANGED
    return found.asset


@pytest.mark.parametrize(
    "other",
    [
        a_face("unknown"),
        a_linked_face(BOB),
        a_face("statue", mark=a_mark(MarkKind.NOT_A_FACE)),
        a_face("forgotten", mark=REDACTED, untaggable=True),
    ],
)
def test_any_other_face_keeps_the_asset_and_a_mark_without_a_name_takes_hers(other: Face) -> None:
    assert after(HERS, other) == an_asset(FORGOTTEN, other, version=2)


def test_nothing_on_her_face_names_her_any_more() -> None:
    hers = a_face(
        link=a_link(ADA),
        exemption=an_exemption(),
        suggestion=a_suggestion(ADA),
        rejected=frozenset({BOB}),
        excluded=True,
    )

    assert after(hers, a_face("other")).faces[0] == a_face(
        mark=REDACTED, rejected=frozenset({BOB}), excluded=True, untaggable=True
    )


def test_a_suggestion_of_hers_goes_and_leaves_nothing() -> None:
    guessed = a_face(suggestion=a_suggestion(ADA))
    other = a_face("other", suggestion=a_suggestion(BOB))

    assert after(guessed, other) == an_asset(a_face(), other, version=2)


def test_a_face_that_was_not_hers_is_not_to_be_tagged() -> None:
    said = a_face(rejected=frozenset({ADA, BOB}), suggestion=a_suggestion(MIA))

    assert after(said).faces == (a_face(rejected=frozenset({BOB}), untaggable=True),)


def test_a_face_that_is_somebody_elses_stays_tagged() -> None:
    said = a_face(link=a_link(BOB), rejected=frozenset({ADA}), suggestion=a_suggestion(MIA))

    assert after(said).faces == (a_face(link=a_link(BOB), suggestion=a_suggestion(MIA)),)


def test_on_somebody_elses_face_a_proposal_of_her_goes_too() -> None:
    said = a_face(link=a_link(BOB), suggestion=a_suggestion(ADA))

    assert after(said).faces == (a_face(link=a_link(BOB)),)
