"""What a picture is looked for by: all that is said holds at once (R32)."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.sought import FacesSought, Sought, is_seen
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    FAIR,
    WEBSITE,
    a_face,
    a_linked_face,
    a_presence,
    an_asset,
)

MAY = date(2026, 5, 17)
LAST_SECOND = datetime(2026, 5, 31, 23, 59, 59, tzinfo=UTC)
HERS = a_linked_face(ADA)


def fits(asset: Asset, **sought: Any) -> bool:
    return Sought(**sought).fits(asset, people=(ADA,))


def test_where_nothing_is_said_everything_fits() -> None:
    assert fits(an_asset())


@pytest.mark.parametrize(
    ("sought", "fitting", "other"),
    [
        ({"collection": FAIR}, an_asset(), an_asset(memberships=frozenset({CAMP}))),
        ({"month": MAY}, an_asset(taken_at=LAST_SECOND), an_asset(taken_at=None)),
        (
            {"month": MAY},
            an_asset(taken_at=LAST_SECOND),
            an_asset(taken_at=LAST_SECOND.replace(year=2025)),
        ),
        ({"person": ADA}, an_asset(HERS), an_asset(a_linked_face(BOB))),
        ({"person": ADA}, an_asset(presences=(a_presence(ADA),)), an_asset(a_face())),
        ({"only_unreviewed": True}, an_asset(review=None), an_asset()),
        ({"faces": FacesSought.UNKNOWN}, an_asset(a_face()), an_asset(HERS)),
        ({"faces": FacesSought.NONE}, an_asset(), an_asset(a_face())),
    ],
)
def test_each_thing_that_is_said_leaves_out_what_is_otherwise(
    sought: dict[str, Any], fitting: Asset, other: Asset
) -> None:
    assert fits(fitting, **sought) and not fits(other, **sought)


def test_one_thing_that_does_not_hold_is_enough() -> None:
    asset = an_asset(HERS, review=None)

    assert fits(asset, person=ADA, only_unreviewed=True, collection=FAIR, channel=WEBSITE)
    assert not fits(asset, person=ADA, only_unreviewed=True, collection=CAMP)


def test_a_keyword_is_the_same_without_accents_and_capitals() -> None:
    assert Sought(keyword="  FETE ").is_among({"horse", "Fête"})
    assert not Sought(keyword="fe").is_among({"Fête"})
    assert Sought().is_among(())


@pytest.mark.parametrize("when", [{"month": MAY}, {"keyword": "Amsterdam"}])
def test_nobody_asks_where_somebody_was_when(when: dict[str, Any]) -> None:
    """GDPR art. 5(1)(b): pictures of somebody are found to see to them, not to follow her."""
    with pytest.raises(ImpossibleValue, match="where somebody was when"):
        Sought(person=ADA, **when)


def test_a_word_that_may_be_a_name_is_not_shown_to_a_log() -> None:
    assert "Ada" not in repr(Sought(keyword="Ada"))


def test_she_is_seen_where_a_face_of_hers_is_not_hidden() -> None:
    twice = an_asset(HERS, a_linked_face(BOB))

    assert is_seen((ADA,), twice, unseen=())
    assert not is_seen((ADA,), twice, unseen={HERS.id})
    assert is_seen((BOB,), twice, unseen={HERS.id})
    assert is_seen((ADA,), an_asset(presences=(a_presence(ADA),)), unseen=())
