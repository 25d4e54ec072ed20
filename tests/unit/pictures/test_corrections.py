"""What people say of a face, each with its inverse (R8, R19, I12, I15, R56)."""

from collections.abc import Callable

import pytest

from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.pictures.corrections import (
    Hindrance,
    drawn,
    excluded,
    exempted,
    marked,
    undrawn,
)
from quitclaim.domain.pictures.marks import Mark, MarkKind
from quitclaim.domain.pictures.undoing import restored
from tests.builders import (
    NOON,
    a_face,
    a_keep,
    a_link,
    a_mark,
    a_region,
    an_asset,
    an_exemption,
    an_id,
)

FACE = a_face()


BOX = an_id("box")


FREE = a_region(x=5_000, y=5_000)


REDACTED = a_mark(MarkKind.REDACT)


KEPT = a_keep(NOON)


STATUE = a_mark(MarkKind.NOT_A_FACE)


PASSER_BY = a_mark(MarkKind.BYSTANDER)


def why_not(correct: Callable[[], Asset]) -> tuple[object, ...]:
    with pytest.raises(NotAllowed) as refusal:
        correct()
    return refusal.value.reasons


@pytest.mark.parametrize("mark", [STATUE, PASSER_BY, REDACTED])
def test_a_mark_is_made_and_taken_back_and_the_review_stays(mark: Mark) -> None:
    asset = marked(an_asset(FACE), FACE.id, mark=mark)

    assert asset == an_asset(a_face(mark=mark), version=2)
    assert marked(asset, FACE.id, mark=None) == an_asset(FACE, version=3)


def test_the_same_mark_again_changes_nothing() -> None:
    asset = an_asset(a_face(mark=STATUE))

    assert marked(asset, FACE.id, mark=STATUE) is asset


def test_only_an_erasure_leaves_a_keep() -> None:
    kept = an_asset(a_face(mark=KEPT))

    assert why_not(lambda: marked(an_asset(FACE), FACE.id, mark=KEPT)) == (
        Hindrance.ONLY_ERASURE_KEEPS,
    )
    assert marked(kept, FACE.id, mark=KEPT) is kept
    assert marked(kept, FACE.id, mark=REDACTED).faces[0].mark == REDACTED


@pytest.mark.parametrize("left", [REDACTED, KEPT])
@pytest.mark.parametrize("mark", [None, STATUE, PASSER_BY])
def test_nobody_changes_the_mark_an_erasure_left(left: Mark, mark: Mark | None) -> None:
    asset = an_asset(a_face(mark=left, untaggable=True))

    assert why_not(lambda: marked(asset, FACE.id, mark=mark)) == (Hindrance.NOT_TO_BE_TAGGED,)
    assert marked(asset, FACE.id, mark=left) is asset


@pytest.mark.parametrize("known", [None, PASSER_BY])
def test_a_face_not_to_be_tagged_can_still_be_marked(known: Mark | None) -> None:
    asset = an_asset(a_face(mark=known, untaggable=True))

    assert marked(asset, FACE.id, mark=STATUE).faces[0].mark == STATUE


def test_a_linked_face_is_not_said_to_be_none() -> None:
    asset = an_asset(a_face(link=a_link()))

    assert why_not(lambda: marked(asset, FACE.id, mark=STATUE)) == (Hindrance.LINKED,)
    assert marked(asset, FACE.id, mark=REDACTED).faces[0].link == a_link()


def test_a_face_is_excluded_by_hand_and_taken_in_again() -> None:
    asset = excluded(an_asset(FACE), FACE.id, is_excluded=True)

    assert asset == an_asset(a_face(excluded=True), version=2)
    assert excluded(asset, FACE.id, is_excluded=True) is asset
    assert excluded(asset, FACE.id, is_excluded=False) == an_asset(FACE, version=3)


def test_an_exemption_is_given_and_taken_back() -> None:
    asset = exempted(an_asset(FACE), FACE.id, exemption=an_exemption())

    assert asset == an_asset(a_face(exemption=an_exemption()), version=2)
    assert exempted(asset, FACE.id, exemption=an_exemption()) is asset
    assert exempted(asset, FACE.id, exemption=None) == an_asset(FACE, version=3)


CORRECTIONS: list[Callable[[Asset], Asset]] = [
    lambda asset: undrawn(asset, FACE.id),
    lambda asset: marked(asset, FACE.id, mark=STATUE),
    lambda asset: excluded(asset, FACE.id, is_excluded=True),
    lambda asset: exempted(asset, FACE.id, exemption=an_exemption()),
    lambda asset: restored(asset, FACE),
]


@pytest.mark.parametrize("correct", CORRECTIONS)
def test_nobody_corrects_a_face_that_is_not_there(correct: Callable[[Asset], Asset]) -> None:
    with pytest.raises(NotFound, match="read the asset again"):
        correct(an_asset(a_face("another")))


@pytest.mark.parametrize("correct", [*CORRECTIONS, lambda asset: drawn(asset, BOX, region=FREE)])
def test_nobody_corrects_what_is_deleted(correct: Callable[[Asset], Asset]) -> None:
    reasons = why_not(lambda: correct(an_asset(FACE, fate=Fate.DELETED)))

    assert reasons == (Hindrance.DELETED,)


@pytest.mark.parametrize("fate", [Fate.BLOCKED, Fate.WITHHELD])
def test_what_is_withheld_can_still_be_corrected(fate: Fate) -> None:
    assert marked(an_asset(FACE, fate=fate), FACE.id, mark=STATUE).fate is fate
