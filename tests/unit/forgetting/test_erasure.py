"""What an erasure leaves of an asset that shows the person (R36, R38, I7; GDPR art. 17)."""

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.erasure import Ending, Erasure, fate_of, removed
from quitclaim.domain.pictures.assets import Asset, Face, Fate
from quitclaim.domain.pictures.marks import MarkKind
from tests.builders import (
    ADA,
    BOB,
    MIA,
    NOON,
    YESTERDAY,
    a_basis,
    a_face,
    a_link,
    a_linked_face,
    a_mark,
    a_presence,
    an_asset,
    an_exemption,
)

ERASURE = Erasure(person=ADA, at=NOON)


BOTH = Erasure(person=ADA, at=NOON, aliases=frozenset({BOB}))


HERS = a_linked_face(ADA)


REDACTED = a_mark(MarkKind.REDACT)


FORGOTTEN = Face(id=HERS.id, region=HERS.region, mark=REDACTED, untaggable=True)


GONE = an_asset(memberships=frozenset(), review=None, fate=Fate.DELETED, version=2)


def after(*faces: Face, **changes: object) -> Asset:
    found = fate_of(an_asset(*faces, **changes), ERASURE)
    assert found.ending is Ending.CHANGED
    return found.asset


@pytest.mark.parametrize(
    "asset",
    [
        an_asset(HERS),
        an_asset(HERS, a_face("twice", link=a_link(ADA))),
        an_asset(HERS, presences=(a_presence(ADA),)),
        an_asset(presences=(a_presence(ADA),)),
        an_asset(a_face(link=a_link(ADA), mark=REDACTED), fate=Fate.BLOCKED),
    ],
)
def test_an_asset_that_shows_only_her_goes(asset: Asset) -> None:
    found = fate_of(asset, ERASURE)

    assert found.asset == GONE
    assert found.ending is Ending.DELETED


def test_an_asset_that_shows_only_her_under_two_names_goes() -> None:
    shown = an_asset(HERS, a_linked_face(BOB), presences=(a_presence(BOB),))

    assert fate_of(shown, BOTH).ending is Ending.DELETED
    assert fate_of(shown, ERASURE).ending is Ending.CHANGED


def test_somebody_else_who_is_present_keeps_the_asset() -> None:
    theirs = (a_presence(BOB),)

    assert after(HERS, presences=theirs) == an_asset(FORGOTTEN, presences=theirs, version=2)


def test_whoever_was_present_without_a_region_leaves_the_asset_withheld() -> None:
    other = a_face("unknown")
    hers = (a_presence(BOB), a_presence(ADA))

    expected = an_asset(other, presences=(a_presence(BOB),), fate=Fate.WITHHELD, version=2)
    assert after(other, presences=hers) == expected
    assert after(other, presences=hers, fate=Fate.BLOCKED).fate is Fate.BLOCKED


def test_a_review_stays_and_so_does_what_others_said() -> None:
    other = a_linked_face(BOB, rejected=frozenset({MIA}), exemption=an_exemption(), excluded=True)

    assert after(HERS, other).review == an_asset().review
    assert after(HERS, other).faces[1] == other


@pytest.mark.parametrize("asset", [an_asset(), an_asset(a_linked_face(BOB), a_face("unknown"))])
def test_what_does_not_name_her_is_left_alone(asset: Asset) -> None:
    found = fate_of(asset, ERASURE)

    assert found.asset is asset
    assert found.ending is Ending.UNTOUCHED


def test_a_legal_hold_leaves_the_asset_and_names_it() -> None:
    held = an_asset(HERS, on_hold=True)

    for found in (fate_of(held, ERASURE), removed(held)):
        assert found.asset is held
        assert found.ending is Ending.HELD


def test_what_is_deleted_already_is_emptied_whoever_else_is_named() -> None:
    tombstone = an_asset(HERS, a_linked_face(BOB), fate=Fate.DELETED)

    assert fate_of(tombstone, ERASURE).asset == GONE


def test_an_asset_is_removed_with_everything_said_of_it() -> None:
    shown = an_asset(HERS, a_linked_face(BOB), presences=(a_presence(MIA),))

    assert removed(shown).asset == GONE
    assert removed(shown).ending is Ending.DELETED


def test_only_a_basis_of_hers_can_be_upheld() -> None:
    theirs = a_basis(person=BOB)

    with pytest.raises(ImpossibleValue, match="other people's"):
        Erasure(person=ADA, at=NOON, upheld=(a_basis(), theirs))

    assert Erasure(person=ADA, at=NOON, aliases=frozenset({BOB}), upheld=(theirs,)).upheld


def test_an_erasure_names_ids_and_an_instant() -> None:
    with pytest.raises(ImpossibleValue, match="person is no id"):
        Erasure(person="ada", at=NOON)  # type: ignore[arg-type]
    with pytest.raises(ImpossibleValue, match="alias is no id"):
        Erasure(person=ADA, at=NOON, aliases=frozenset({"ada"}))  # type: ignore[arg-type]
    with pytest.raises(ImpossibleValue, match="UTC"):
        Erasure(person=ADA, at=YESTERDAY.replace(tzinfo=None))
