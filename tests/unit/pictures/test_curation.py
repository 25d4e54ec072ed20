"""Who is there, whether it was reviewed, where an asset lives, and each undone (R56, R59)."""

from collections.abc import Callable

import pytest

from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.domain.pictures.curation import (
    joined,
    left,
    no_longer_present,
    present,
    replaced,
    review_reopened,
    reviewed,
    vouch_taken_back,
    vouched,
)
from quitclaim.domain.pictures.reviews import Vouch
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    EDITOR,
    FAIR,
    NOON,
    OFFICER,
    a_hash,
    a_presence,
    a_review,
    an_asset,
)


def test_somebody_present_without_a_face_is_marked_and_unmarked() -> None:
    asset = present(an_asset(presences=(a_presence(BOB),)), a_presence(ADA))

    assert asset == an_asset(presences=(a_presence(BOB), a_presence(ADA)), version=2)
    assert no_longer_present(asset, ADA) == an_asset(presences=(a_presence(BOB),), version=3)


def test_a_person_is_present_once_whoever_says_so() -> None:
    asset = an_asset(presences=(a_presence(BOB), a_presence(ADA, EDITOR)))

    assert present(asset, a_presence(ADA, OFFICER)) is asset


def test_nobody_leaves_who_was_not_present() -> None:
    with pytest.raises(NotFound, match="read the asset again"):
        no_longer_present(an_asset(presences=(a_presence(BOB),)), ADA)


def test_a_review_is_of_the_content_of_this_moment() -> None:
    asset = reviewed(an_asset(review=None), EDITOR, at=NOON)

    assert asset == an_asset(review=a_review(at=NOON), version=2)
    assert review_reopened(asset) == an_asset(review=None, version=3)


def test_a_second_review_of_the_same_content_changes_nothing() -> None:
    asset = an_asset()

    assert reviewed(asset, OFFICER, at=NOON) is asset
    assert review_reopened(an_asset(review=None, version=7)).version == 7


def test_a_review_of_older_content_makes_place_for_a_new_one() -> None:
    asset = an_asset(review=a_review(content=a_hash("older")))

    assert reviewed(asset, EDITOR, at=NOON).is_reviewed


def test_an_asset_joins_a_collection_and_leaves_it() -> None:
    asset = joined(an_asset(), CAMP)

    assert asset == an_asset(memberships=frozenset({FAIR, CAMP}), version=2)
    assert joined(asset, CAMP) is asset
    assert left(asset, CAMP) == an_asset(version=3)


def test_an_asset_goes_with_its_last_membership() -> None:
    gone = left(an_asset(), FAIR)

    assert gone == an_asset(memberships=frozenset(), fate=Fate.DELETED, version=2)


def test_what_is_withheld_stays_withheld_in_fewer_collections() -> None:
    asset = an_asset(memberships=frozenset({FAIR, CAMP}), fate=Fate.WITHHELD)

    assert left(asset, CAMP).fate is Fate.WITHHELD


def test_a_legal_hold_keeps_the_last_membership_only() -> None:
    held = an_asset(memberships=frozenset({FAIR, CAMP}), on_hold=True)

    last = left(held, CAMP)
    with pytest.raises(NotAllowed) as refusal:
        left(last, FAIR)

    assert refusal.value.reasons == (Hindrance.ON_HOLD,)


def test_an_asset_leaves_only_where_it_is() -> None:
    with pytest.raises(NotFound, match="read the asset again"):
        left(an_asset(), CAMP)


def test_new_content_asks_for_a_new_review_even_when_the_old_comes_back() -> None:
    crop = replaced(an_asset(), a_hash("crop"))

    assert crop == an_asset(content=a_hash("crop"), review=None, version=2)
    assert replaced(crop, a_hash("content")) == an_asset(review=None, version=3)


def test_who_was_marked_on_the_old_content_says_nothing_of_the_new() -> None:
    before = vouched(an_asset(), EDITOR, at=NOON)

    assert before.vouch == Vouch(EDITOR, NOON) and replaced(before, a_hash("new")).vouch is None
    assert vouch_taken_back(before) == an_asset(version=3)
    assert vouch_taken_back(an_asset()) == an_asset()


def test_the_same_content_again_changes_nothing() -> None:
    asset = an_asset()

    assert replaced(asset, asset.content) is asset


@pytest.mark.parametrize(
    "say",
    [
        lambda asset: present(asset, a_presence(ADA)),
        lambda asset: no_longer_present(asset, BOB),
        lambda asset: reviewed(asset, EDITOR, at=NOON),
        review_reopened,
        lambda asset: joined(asset, CAMP),
        lambda asset: left(asset, FAIR),
        lambda asset: replaced(asset, a_hash("crop")),
    ],
)
def test_of_a_deleted_asset_nothing_is_said(say: Callable[[Asset], Asset]) -> None:
    gone = an_asset(fate=Fate.DELETED, presences=(a_presence(BOB),))

    with pytest.raises(NotAllowed) as refusal:
        say(gone)

    assert refusal.value.reasons == (Hindrance.DELETED,)
