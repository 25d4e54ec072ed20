"""The faces that somebody has to redact, delete or justify by now (R58)."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.concerns import Concern, Doubt
from quitclaim.domain.forgetting.keeping import Justification
from quitclaim.domain.forgetting.settling import Remedy, Settling, Unsettled
from quitclaim.domain.organisation.rules import SETTLE_WITHIN
from quitclaim.domain.pictures.assets import Asset, Fate
from tests.builders import (
    ADA,
    DAY,
    NOON,
    OFFICER,
    SECOND,
    a_consent,
    a_dossier,
    a_face,
    a_link,
    a_linked_face,
    an_asset,
    refused,
    some_people,
    some_rules,
)

DUE = NOON + 180 * DAY
UNKNOWN = a_face("unknown")
HERS = a_linked_face(ADA)
ALL = (Remedy.REDACT, Remedy.DELETE, Remedy.JUSTIFY)


def overdue(asset: Asset, *, at: datetime = DUE, **changes: Any) -> tuple[Unsettled, ...]:
    people = some_people(a_dossier(a_consent(refused(NOON))))
    known: dict[str, Any] = {"people": people, "latitude": some_rules().latitude}
    return tuple(Settling(**(known | changes)).overdue(asset, at=at))


def arrived(*faces: Any, **changes: Any) -> Asset:
    return an_asset(*faces, added_at=NOON, **changes)


def test_after_180_days_refused_and_unresolved_faces_are_listed_with_what_can_be_done() -> None:
    asset = arrived(HERS, UNKNOWN)

    assert overdue(asset) == (
        Unsettled(
            asset=asset.id,
            face=HERS.id,
            doubt=Doubt(Concern.REFUSED, NOON),
            remedies=ALL,
        ),
        Unsettled(
            asset=asset.id,
            face=UNKNOWN.id,
            doubt=Doubt(Concern.UNRESOLVED, NOON),
            remedies=ALL,
        ),
    )
    assert SETTLE_WITHIN == 180 * DAY


def test_until_then_nothing_is_due() -> None:
    assert overdue(arrived(HERS, UNKNOWN), at=DUE - SECOND) == ()


def test_the_organisation_chooses_how_long() -> None:
    asset = arrived(UNKNOWN)

    assert overdue(asset, at=NOON + DAY, within=DAY)
    assert not overdue(asset, at=NOON + DAY, within=DAY + SECOND)


def test_what_nobody_can_date_is_due_at_once() -> None:
    assert overdue(an_asset(UNKNOWN, added_at=None), at=NOON)[0].doubt.since is None


def test_a_settled_face_is_not_listed_and_does_not_hide_the_next() -> None:
    agreed = some_people(a_dossier(a_consent()))

    assert [one.face for one in overdue(arrived(HERS, UNKNOWN), people=agreed)] == [UNKNOWN.id]


def test_a_justification_takes_its_face_off_the_list_while_it_holds() -> None:
    asset = arrived(HERS, UNKNOWN)
    justified = Justification(
        asset=asset.id, face=HERS.id, note="the mayor", until=DUE + DAY, by=OFFICER, at=NOON
    )

    listed = overdue(asset, justifications=(justified,))

    assert [one.face for one in listed] == [UNKNOWN.id]
    assert len(overdue(asset, at=DUE + DAY, justifications=(justified,))) == 2


def test_under_a_legal_hold_a_face_can_only_be_justified() -> None:
    assert overdue(arrived(UNKNOWN, on_hold=True))[0].remedies == (Remedy.JUSTIFY,)


def test_what_is_deleted_is_settled() -> None:
    assert overdue(arrived(UNKNOWN, fate=Fate.DELETED)) == ()
    assert overdue(arrived(UNKNOWN, fate=Fate.BLOCKED))


def test_a_linked_face_is_settled_by_the_records_of_its_person() -> None:
    with pytest.raises(ImpossibleValue, match="the dossier of everybody linked"):
        overdue(arrived(a_face(link=a_link(ADA))), people={})


def test_a_list_names_what_can_be_done_about_it() -> None:
    known: dict[str, Any] = {
        "asset": an_asset().id,
        "face": UNKNOWN.id,
        "doubt": Doubt(Concern.UNRESOLVED, NOON),
        "remedies": ALL,
    }

    for changes, remedy in (
        ({"remedies": ()}, "name a remedy"),
        ({"asset": "asset"}, "asset is no hash"),
        ({"face": "face"}, "face is no id"),
    ):
        with pytest.raises(ImpossibleValue, match=remedy):
            Unsettled(**(known | changes))
    with pytest.raises(ImpossibleValue, match="give more"):
        overdue(arrived(), within=timedelta(0))
