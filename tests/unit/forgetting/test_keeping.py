"""Why a collection's pictures are kept, and a face all the same (R58; GDPR art. 5(1)(b), (e))."""

from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.bases import Latitude, LegalBasis, OrganisationKind
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.keeping import Justification, Keeping
from quitclaim.domain.organisation.calendar import AssetClass, Calendar
from tests.builders import (
    DAY,
    FAIR,
    LATER,
    NOON,
    OFFICER,
    SECOND,
    a_face,
    a_hash,
    an_asset,
    an_id,
)

EVENTS = AssetClass("events")
CALENDAR = Calendar(classes={EVENTS: 100 * DAY})


def a_keeping(**changes: Any) -> Keeping:
    known: dict[str, Any] = {
        "collection": FAIR,
        "asset_class": EVENTS,
        "basis": LegalBasis.LEGITIMATE_INTEREST,
        "note": "the town's own chronicle",
        "period": None,
        "by": OFFICER,
        "at": NOON,
    }
    return Keeping(**(known | changes))


def a_justification(**changes: Any) -> Justification:
    known: dict[str, Any] = {
        "asset": an_asset().id,
        "face": a_face().id,
        "note": "the mayor opens the fair",
        "until": LATER,
        "by": OFFICER,
        "at": NOON,
    }
    return Justification(**(known | changes))


@pytest.mark.parametrize(("period", "kept_for"), [(None, 100), (99, 99), (100, 100), (101, 100)])
def test_a_collection_keeps_for_less_than_its_class_and_never_for_more(
    period: int | None, kept_for: int
) -> None:
    keeping = a_keeping(period=None if period is None else period * DAY)

    assert keeping.period_by(CALENDAR) == kept_for * DAY


def test_pictures_are_kept_on_consent_or_on_a_basis_open_to_the_organisation() -> None:
    public = Latitude(organisation=OrganisationKind.PUBLIC)
    private = Latitude(organisation=OrganisationKind.PRIVATE)

    assert a_keeping().is_open(private) and not a_keeping().is_open(public)
    assert a_keeping(basis=LegalBasis.PUBLIC_TASK).is_open(public)
    assert a_keeping(basis=LegalBasis.CONSENT).is_open(public)


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"note": " "}, "note is empty"),
        ({"period": timedelta(0)}, "follow the calendar"),
        ({"collection": "fair"}, "collection is no id"),
        ({"by": "anna"}, "by is no id"),
        ({"at": NOON.replace(tzinfo=None)}, "UTC"),
    ],
)
def test_a_purpose_of_keeping_says_why_and_how_long(changes: Any, remedy: str) -> None:
    with pytest.raises(ImpossibleValue, match=remedy):
        a_keeping(**changes)
    assert a_keeping(period=SECOND).period == SECOND


def test_a_justification_holds_for_one_face_from_its_word_to_its_end() -> None:
    face, asset = a_face().id, an_asset().id
    justified = a_justification()

    assert justified.holds(face, asset, at=NOON)
    assert justified.holds(face, asset, at=LATER - SECOND)
    assert not justified.holds(face, asset, at=NOON - SECOND)
    assert not justified.holds(face, asset, at=LATER)
    assert not justified.holds(an_id("another"), asset, at=NOON)
    assert not justified.holds(face, a_hash("another"), at=NOON)


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"note": ""}, "note is empty"),
        ({"until": NOON}, "give a later end"),
        ({"asset": "asset"}, "asset is no hash"),
        ({"face": "face"}, "face is no id"),
        ({"by": "anna"}, "by is no id"),
        ({"until": LATER.replace(tzinfo=None)}, "UTC"),
    ],
)
def test_a_justification_says_why_and_ends(changes: Any, remedy: str) -> None:
    with pytest.raises(ImpossibleValue, match=remedy):
        a_justification(**changes)
