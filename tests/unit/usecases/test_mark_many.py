"""The same word about several pictures: each in the version she looked at, each its own fact."""

from functools import partial

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.domain.pictures.curation import review_reopened, reviewed
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.usecases.mark_many import MANY, MarkMany, MarkUnknown, Missed, Said, Seen
from tests.builders import EDITOR, NOON, a_face, a_hash, a_mark, an_asset
from tests.fakes.fakes import Fakes
from tests.unit.usecases.marking import marks
from tests.unit.usecases.stage import announced, staged

REVIEW = partial(reviewed, member=EDITOR, at=NOON)
ONE, OTHER = (AssetId(a_hash(name)) for name in ("one", "other"))


def picture(asset: AssetId, *names: str) -> Asset:
    return an_asset(*map(a_face, names), id=asset, review=None)


def review(fakes: Fakes, *seen: Seen) -> tuple[Said, ...]:
    return MarkMany(marks(fakes))(seen, REVIEW, member=EDITOR, action=Action.REVIEW)


def unknown(fakes: Fakes, kind: MarkKind | None, *seen: Seen) -> tuple[Said, ...]:
    many = MarkMany(marks(fakes))
    return MarkUnknown(fakes.library, many)(seen, kind, member=EDITOR)


def test_each_picture_is_reviewed_in_a_fact_of_its_own() -> None:
    """R56, I5."""
    fakes = staged(picture(ONE), picture(OTHER))

    told = review(fakes, Seen(ONE, 1), Seen(OTHER, 1))

    assert told == (Said(asset=ONE, version=2), Said(asset=OTHER, version=2))
    assert announced(fakes) == [
        [(EventType.REVIEW_GIVEN, ONE, 2)],
        [(EventType.REVIEW_GIVEN, OTHER, 2)],
    ]


def test_what_moved_or_is_not_there_is_told_and_stops_nothing_else() -> None:
    """I14: nobody vouches for a face that she did not see."""
    gone = an_asset(id=a_hash("gone"), fate=Fate.DELETED)
    fakes = staged(picture(ONE), picture(OTHER), gone)
    nowhere = AssetId(a_hash("nowhere"))

    told = review(fakes, Seen(ONE, 7), Seen(nowhere, 1), Seen(gone.id, 1), Seen(OTHER, 1))

    assert [one.why for one in told] == [
        Missed.MOVED,
        Missed.NOT_THERE,
        Hindrance.DELETED,
        None,
    ]
    assert not fakes.world.assets[ONE].is_reviewed and fakes.world.assets[OTHER].is_reviewed


def test_what_was_said_already_is_told_so_and_writes_nothing() -> None:
    fakes = staged(an_asset(id=ONE))

    assert review(fakes, Seen(ONE, 1)) == (Said(asset=ONE, version=1, why=Missed.NOTHING_TO_DO),)
    assert announced(fakes) == []


def test_a_picture_named_twice_is_spoken_of_once() -> None:
    fakes = staged(picture(ONE))

    assert len(review(fakes, Seen(ONE, 1), Seen(ONE, 1))) == 1


def test_it_is_undone_with_the_versions_it_answered() -> None:
    fakes = staged(picture(ONE))
    (done,) = review(fakes, Seen(ONE, 1))

    (back,) = MarkMany(marks(fakes))(
        [Seen(ONE, done.version)], review_reopened, member=EDITOR, action=Action.REVIEW
    )

    assert back.why is None and not fakes.world.assets[ONE].is_reviewed


@pytest.mark.parametrize("count", [0, MANY + 1])
def test_nothing_and_too_much_are_refused(count: int) -> None:
    seen = [Seen(AssetId(a_hash(str(number))), 1) for number in range(count)]

    with pytest.raises(ImpossibleValue):
        review(staged(), *seen)


def test_the_unknown_are_marked_and_taken_back_while_others_stay() -> None:
    """R57."""
    known = a_face("known", mark=a_mark(MarkKind.NOT_A_FACE))
    before = an_asset(known, a_face("one"), id=ONE)
    fakes = staged(before)

    (done,) = unknown(fakes, MarkKind.BYSTANDER, Seen(ONE, 1))
    marked = [face.mark for face in fakes.world.assets[ONE].faces]
    (back,) = unknown(fakes, None, Seen(ONE, done.version))

    assert marked == [known.mark, a_mark(MarkKind.BYSTANDER)]
    assert back.why is None and fakes.world.assets[ONE].faces == before.faces
    assert announced(fakes) == [
        [(EventType.FACE_CORRECTED, ONE, 2)],
        [(EventType.FACE_CORRECTED, ONE, 3)],
    ]


def test_of_the_first_version_there_is_nothing_to_take_back() -> None:
    fakes = staged(picture(ONE, "one"))

    (told,) = unknown(fakes, None, Seen(ONE, 1))

    assert told.why is Hindrance.NOTHING_TO_UNDO
