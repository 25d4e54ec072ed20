"""R40, R51: an archive is packed once, wherever whoever packs it dies, and goes with her."""

from datetime import timedelta

import pytest

from quitclaim.domain.archives.archives import PATIENCE, ArchiveState
from quitclaim.domain.errors import NotAllowed, StoreUnavailable
from quitclaim.domain.people.person import HERSELF, THE_CLOCK
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.mail import Letter
from tests.builders import ADA, some_rules
from tests.fakes.calls import Crash
from tests.unit.usecases.archive_of_hers import (
    at_home,
    files_of,
    got,
    packed,
    packer,
    progress,
    wanted,
)
from tests.unit.usecases.own_album import Noting, drawn
from tests.unit.usecases.stage import crashed, meanwhile

STEPS = ("archives.pack", "commits.commit", "archives.finish", "archives.of")


def test_with_the_last_picture_whoever_packs_is_told() -> None:
    fakes = at_home()
    wanted(fakes)
    noting = Noting(fakes.commits)

    assert drawn(fakes, noting=noting) == 1
    assert drawn(fakes, noting=noting) == 0

    assert noting.touched == [Touched(Reach.ARCHIVES, ADA)] * 2


def test_where_nobody_waits_nobody_is_told() -> None:
    fakes = at_home()
    noting = Noting(fakes.commits)

    drawn(fakes, noting=noting)

    assert noting.touched == [] and packer(fakes)(ADA) == 0


def test_a_picture_that_cannot_be_opened_is_waited_for_a_while() -> None:
    fakes = at_home()
    archive = wanted(fakes)
    noting = Noting(fakes.commits)

    fakes.world.fail("drawing.draw")
    drawn(fakes, noting=noting)
    assert noting.touched == []

    fakes.clock.step(PATIENCE)
    fakes.world.fail("drawing.draw")
    drawn(fakes, noting=noting)
    assert noting.touched == [Touched(Reach.ARCHIVES, ADA)]
    assert packer(fakes)(ADA) == 1
    assert not any(name.startswith("data/pictures") for name in files_of(fakes, archive))


def test_a_letter_says_that_it_is_there_and_the_log_that_it_was_made() -> None:
    fakes = at_home()
    archive = wanted(fakes)
    fakes.world.outbox.clear()

    assert packed(fakes) == 1

    (letter,) = fakes.world.letters.values()
    assert (letter.letter, letter.person, letter.to) == (Letter.ARCHIVE, ADA, HERSELF)
    actions = [(fact.action, fact.by) for fact in fakes.world.outbox.values()]
    assert actions[-1] == ("pack_archive", THE_CLOCK)
    assert fakes.world.about[archive.id] == {ADA}  # type: ignore[index]  # its leaf has its id


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("is_done", [False, True])
def test_wherever_whoever_packs_dies_the_next_one_makes_it_and_writes_once(
    step: str, *, is_done: bool
) -> None:
    fakes = at_home()
    wanted(fakes)
    drawn(fakes)
    fakes.world.outbox.clear()

    fakes.world.fail(step, error=Crash(), after=is_done)
    with pytest.raises(Crash):
        packer(fakes)(ADA)

    packer(fakes)(ADA)
    assert progress(fakes).state is ArchiveState.READY
    assert len(fakes.world.letters) == len(fakes.world.outbox) == 1


def test_two_that_pack_at_once_write_one_letter() -> None:
    fakes = at_home()
    wanted(fakes)
    drawn(fakes)

    with meanwhile(fakes, "archives.finish", lambda: packer(fakes)(ADA)):
        packer(fakes)(ADA)

    assert len(fakes.world.letters) == 1 and len(fakes.archives.everybodys()) == 1


def test_the_one_before_goes_with_the_next() -> None:
    fakes = at_home()
    first = got(fakes)
    fakes.clock.step(timedelta(minutes=1))

    second = got(fakes)

    assert [one.id for one in fakes.archives.everybodys()] == [second.id] != [first.id]


def test_it_waits_until_the_organisation_has_said_who_it_is() -> None:
    fakes = at_home()
    wanted(fakes)
    fakes.world.rules = some_rules(controller=None)

    with pytest.raises(NotAllowed):
        packed(fakes)

    assert progress(fakes).state is ArchiveState.ASKED


def test_what_cannot_be_stored_waits() -> None:
    fakes = at_home()
    wanted(fakes)
    fakes.world.fail("archives.pack")

    with pytest.raises(StoreUnavailable):
        packed(fakes)

    assert packed(fakes) == 1


def test_a_crash_before_anything_is_put_leaves_nothing_to_fetch() -> None:
    fakes = at_home()
    wanted(fakes)

    crashed(lambda: packed(fakes), fakes, at="requests.testimonies")

    assert progress(fakes).state is ArchiveState.ASKED and not fakes.world.letters
