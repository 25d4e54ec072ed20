"""R14: of a picture she is in somebody sees herself, and of everybody else nothing."""

from dataclasses import replace

import pytest

from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.cuts import ALL
from quitclaim.domain.pictures.own_views import OwnView, Unshown, own_view
from quitclaim.domain.pictures.regions import around
from tests.builders import (
    ADA,
    BOB,
    a_face,
    a_hash,
    a_linked_face,
    a_presence,
    a_region,
    a_review,
    an_asset,
)

HERS = a_linked_face(ADA, region=a_region(x=1_000))
BOBS = a_linked_face(BOB, region=a_region(x=4_000))
NOBODYS = a_face("nobody's", region=a_region(x=7_000))
SIZE = Extent(width=4_000, height=3_000)
GROUP = an_asset(HERS, BOBS, NOBODYS, extent=SIZE)
OTHER_CONTENT = a_review(content=a_hash("as it was before"))


def view(asset: Asset, *names: object) -> OwnView | Unshown:
    return own_view(asset, names=frozenset(names or {ADA}))  # type: ignore[arg-type]


def seen(asset: Asset) -> OwnView:
    found = view(asset)
    assert isinstance(found, OwnView)
    return found


def test_everybody_else_is_hidden_marked_or_not() -> None:
    assert view(GROUP) == OwnView(hidden=(BOBS.region, NOBODYS.region), cut=ALL)


def test_marked_as_whomever_was_found_to_be_her_she_is_seen() -> None:
    assert view(GROUP, ADA, BOB) == OwnView(hidden=(NOBODYS.region,), cut=ALL)


@pytest.mark.parametrize(
    "asset",
    [
        replace(GROUP, review=None),
        replace(GROUP, review=OTHER_CONTENT),
        replace(GROUP, presences=(a_presence(BOB),)),
    ],
    ids=["not reviewed", "reviewed before it changed", "somebody is there without a face"],
)
def test_where_somebody_may_be_whom_no_face_hides_there_is_no_more_than_herself(
    asset: Asset,
) -> None:
    found = seen(asset)

    assert found.cut.crop == around(HERS.region) and found.cut.of == SIZE
    assert found.hidden == (BOBS.region, NOBODYS.region)


def test_there_without_a_face_herself_she_sees_the_picture_and_nobody_in_it() -> None:
    there = replace(GROUP, faces=(BOBS, NOBODYS), presences=(a_presence(ADA),))

    assert view(there) == OwnView(hidden=(BOBS.region, NOBODYS.region), cut=ALL)


@pytest.mark.parametrize(
    "asset",
    [
        replace(GROUP, faces=(BOBS,), presences=(a_presence(ADA),), review=None),
        replace(GROUP, extent=None, review=None),
    ],
    ids=["no face says where she is", "nobody knows how large it is"],
)
def test_what_cannot_be_cut_is_not_shown_before_somebody_looked(asset: Asset) -> None:
    assert view(asset) is Unshown.UNCHECKED


def test_of_what_nobody_can_read_nothing_is_shown() -> None:
    assert view(replace(GROUP, unreadable="a mark")) is Unshown.UNREADABLE


def test_it_is_called_otherwise_as_soon_as_anything_else_is_hidden() -> None:
    names = {
        seen(GROUP).name,
        seen(replace(GROUP, faces=(HERS, BOBS))).name,
        seen(replace(GROUP, review=None)).name,
    }

    assert len(names) == 3 and seen(GROUP).name == seen(replace(GROUP, version=2)).name
    assert not [one for one in names if ADA in one or BOB in one]
