"""R40, R14: on her own page somebody asks once for all that is kept of her, and fetches it."""

from datetime import timedelta

import pytest

from quitclaim.domain.archives.archives import GIVEN_UP_AFTER, KEPT_FOR, ArchiveState
from quitclaim.domain.errors import NotFound, StoreUnavailable
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.touched import Reach, Touched
from tests.builders import (
    ADA,
    BOB,
    NOON,
)
from tests.unit.usecases.archive_of_hers import (
    at_home,
    packed,
    progress,
    wanted,
)
from tests.unit.usecases.own_album import Noting, drawn, let_in

LATER = timedelta(minutes=1)


def test_that_she_asked_is_in_the_log_and_told_to_whoever_makes_the_pictures() -> None:
    fakes = at_home()
    noting = Noting(fakes.commits)

    archive = wanted(fakes, noting=noting)

    assert noting.touched == [Touched(Reach.OWN_PICTURES, ADA)]
    (fact,) = fakes.world.outbox.values()
    assert (fact.action, fact.by, fact.announced) == ("ask_archive", HERSELF, ())
    assert fakes.archives.of(ADA, person=ADA) == (archive,) and archive.asked_at == NOON


def test_whoever_asks_twice_waits_for_the_one() -> None:
    fakes = at_home()

    archive = wanted(fakes)
    fakes.clock.step(LATER)

    assert wanted(fakes) == archive and len(fakes.archives.everybodys()) == 1


def test_nothing_is_wanted_that_no_leaf_tells_of() -> None:
    fakes = at_home()
    fakes.world.fail("commits.commit")

    with pytest.raises(StoreUnavailable):
        wanted(fakes)

    assert fakes.archives.everybodys() == ()


def test_nobody_asks_for_somebody_else() -> None:
    fakes = at_home()

    with pytest.raises(NotFound):
        wanted(fakes, BOB)


def test_how_far_it_is() -> None:
    fakes = at_home()
    assert progress(fakes).state is None

    wanted(fakes)
    asked = progress(fakes)
    drawn(fakes)
    assert (asked.state, asked.made, asked.pictures) == (ArchiveState.ASKED, 0, 1)
    assert progress(fakes).made == 1

    assert packed(fakes) == 1
    ready = progress(fakes)
    assert (ready.state, ready.pictures) == (ArchiveState.READY, 0)
    fakes.clock.step(KEPT_FOR)
    let_in(fakes)
    assert progress(fakes).state is ArchiveState.LAPSED


def test_what_was_never_made_is_told_so_and_asked_anew() -> None:
    fakes = at_home()
    first = wanted(fakes)
    fakes.clock.step(GIVEN_UP_AFTER)
    let_in(fakes)

    assert progress(fakes).state is ArchiveState.FAILED
    assert wanted(fakes).id != first.id and progress(fakes).state is ArchiveState.ASKED
