"""A word of staff on exactly what was before her: one version, one leaf (R18, R19, R56, I5)."""

import pytest

from quitclaim.domain.errors import Conflict, NotAllowed, NotFound
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.domain.pictures.curation import reviewed
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    NOON,
    STAFF,
    a_face,
    an_asset,
)
from tests.unit.usecases.marking import PICTURE, link, looked, marks
from tests.unit.usecases.stage import announced, meanwhile, raced, staged


def test_a_word_is_one_version_in_one_leaf_of_its_action() -> None:
    fakes = staged(PICTURE)

    after = link(fakes)

    assert fakes.library.asset(PICTURE.id) == after and after.people == {ADA}
    assert announced(fakes) == [[(EventType.LINK_CONFIRMED, PICTURE.id, 2)]]
    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.action, fact.at) == (STAFF, "link_face", NOON)


def test_to_move_a_face_is_said_of_both() -> None:
    fakes = staged(PICTURE, people=(ADA, BOB))
    link(fakes)
    fakes.world.outbox.clear()

    after = link(fakes, BOB, version=2)

    assert after.people == {BOB} and list(fakes.world.assets_of[ADA]) == []
    kinds = {kind for ((kind, _, _), (other, _, _)) in announced(fakes) for kind in (kind, other)}
    assert kinds == {EventType.LINK_CONFIRMED, EventType.LINK_REMOVED}


def test_what_was_not_looked_at_is_not_spoken_of() -> None:
    """R56: a face found while she looked is not one that she vouched for."""
    fakes = staged(PICTURE)
    link(fakes)

    for version in (1, 3):
        with pytest.raises(Conflict):
            link(fakes, version=version)

    assert fakes.world.assets[PICTURE.id].version == 2


def test_a_review_of_a_picture_that_moved_meanwhile_does_not_come_into_being() -> None:
    """I14."""
    fakes = staged(an_asset(a_face(), review=None))
    review = marks(fakes)

    with meanwhile(fakes, "commits.commit", lambda: link(fakes)), pytest.raises(Conflict):
        review(PICTURE.id, lambda one: reviewed(one, EDITOR, at=NOON), by=looked(1, Action.REVIEW))

    assert not fakes.world.assets[PICTURE.id].is_reviewed


def test_a_lost_race_is_told_at_once() -> None:
    fakes = staged(PICTURE)
    raced(fakes, 1)

    with pytest.raises(Conflict):
        link(fakes)


def test_saying_the_same_again_writes_nothing() -> None:
    fakes = staged(PICTURE)
    once = link(fakes)
    fakes.world.outbox.clear()

    assert link(fakes, version=2) == once and announced(fakes) == []


def test_what_nobody_can_read_is_not_written_over() -> None:
    fakes = staged(PICTURE)
    fakes.world.spoil(PICTURE.id)

    with pytest.raises(NotAllowed) as refused:
        link(fakes)

    assert refused.value.reasons == (Hindrance.UNREADABLE,)


def test_a_picture_nobody_knows_is_not_found() -> None:
    with pytest.raises(NotFound):
        link(staged())
