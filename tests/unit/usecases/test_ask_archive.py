"""R40, R14: on her own page somebody asks once for all that is kept of her, and fetches it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from quitclaim.domain.archives.archives import GIVEN_UP_AFTER, KEPT_FOR, ArchiveState
from quitclaim.domain.errors import NotFound, StoreUnavailable
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.touched import Reach, Touched
from tests.builders import (
    ADA,
    BOB,
    MIA,
    MUM,
    MUMS,
    NOON,
    a_child,
    a_face,
    a_guardian,
    a_linked_face,
    a_region,
)
from tests.unit.usecases.archive_of_hers import (
    SAVED,
    at_home,
    fetched,
    got,
    packed,
    progress,
    wanted,
)
from tests.unit.usecases.own_album import GROUP, Noting, changed, drawn, let_in

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


def test_it_is_fetched_where_it_lies_and_each_time_is_in_the_log() -> None:
    fakes = at_home()
    archive = got(fakes)
    fakes.world.outbox.clear()

    address = fetched(fakes)

    assert address and archive.id in address and address.endswith(SAVED)
    (fact,) = fakes.world.outbox.values()
    assert (fact.action, fact.by) == ("take_archive", HERSELF)


def test_before_it_is_made_and_after_its_days_there_is_none() -> None:
    fakes = at_home()
    with pytest.raises(NotFound):
        fetched(fakes)
    wanted(fakes)
    with pytest.raises(NotFound):
        fetched(fakes)
    packed(fakes)
    fakes.clock.step(KEPT_FOR)
    let_in(fakes)

    with pytest.raises(NotFound):
        fetched(fakes)


@pytest.mark.parametrize(
    "how",
    [
        {"faces": (*GROUP.faces, a_face("another", region=a_region(y=6_000)))},
        {"faces": (a_linked_face(BOB),)},
        {"review": None, "faces": (replace(GROUP.faces[1]),)},
    ],
)
def test_what_shows_more_than_it_may_by_now_is_not_handed_out(how: dict[str, object]) -> None:
    """Whoever was marked since, and a picture that turned out not to be hers, are in no file."""
    fakes = at_home()
    got(fakes)
    changed(fakes, **how)
    fakes.world.outbox.clear()

    assert fetched(fakes) is None and not fakes.world.outbox


def test_a_picture_that_came_since_takes_nothing_away() -> None:
    fakes = at_home()
    got(fakes)
    fakes.world.assets[GROUP.id] = replace(GROUP, version=GROUP.version + 1)

    assert fetched(fakes)


def test_a_guardian_gets_her_childs_and_it_is_nobody_elses() -> None:
    child = a_child(guardians=(a_guardian(MUM),))
    fakes = at_home(people=(ADA, BOB, child, MUM))
    let_in(fakes, MUM)

    archive = wanted(fakes, MIA)
    assert packed(fakes, MIA) == 1

    assert (archive.reader, archive.person, archive.by) == (MUM, MIA, MUMS)
    assert fetched(fakes, MIA) and fakes.archives.of(MIA, person=MIA) == ()
    (letter,) = fakes.world.letters.values()
    assert letter.person == MUM
