"""R40, R14: an archive is fetched while all that is in it may be seen by whoever asked."""

from dataclasses import replace

import pytest

from quitclaim.domain.archives.archives import KEPT_FOR
from quitclaim.domain.errors import NotFound
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.merge_people import MergePeople, SplitPeople
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    MIA,
    MUM,
    MUMS,
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
    wanted,
)
from tests.unit.usecases.own_album import GROUP, changed, let_in
from tests.unit.usecases.stage import made


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


def test_whoever_turned_out_to_be_two_does_not_get_the_others_records() -> None:
    """Though of the pictures nothing changed for her."""
    fakes = at_home()
    changed(fakes, faces=(a_linked_face(ADA),))
    made(MergePeople, fakes)(ADA, BOB, member=EDITOR)
    let_in(fakes)
    got(fakes)
    assert fetched(fakes)

    made(SplitPeople, fakes)(ADA, BOB, member=EDITOR)
    let_in(fakes)

    assert fetched(fakes) is None
