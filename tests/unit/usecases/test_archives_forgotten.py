"""R40, R36: an archive goes with whom it is about, and with whom it was for."""

from contextlib import suppress

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.forgetting.stores import Store
from tests.builders import ADA, BOB, MIA, MUM, a_child, a_guardian
from tests.unit.usecases.archive_of_hers import (
    at_home,
    got,
    packer,
    wanted,
)
from tests.unit.usecases.erasures import erase
from tests.unit.usecases.own_album import drawn, let_in
from tests.unit.usecases.stage import meanwhile


@pytest.mark.parametrize("step", ["archives.pack", "commits.commit", "archives.finish"])
def test_whoever_is_erased_meanwhile_ends_erased(step: str) -> None:
    fakes = at_home()
    wanted(fakes)
    drawn(fakes)

    # Nobody writes to whose key is gone.
    with meanwhile(fakes, step, lambda: erase(fakes, ADA)), suppress(Conflict):
        packer(fakes)(ADA)

    packer(fakes)(ADA)
    assert fakes.world.exports == {} and fakes.archives.remains(ADA) == 0


def test_an_erasure_takes_it_and_counts_it() -> None:
    fakes = at_home()
    got(fakes)
    there = fakes.archives.remains(ADA) + fakes.own_pictures.remains(ADA)

    certificate = erase(fakes, ADA)

    (count,) = [one for one in certificate.counts if one.store is Store.EXPORTS]
    assert (count.found, count.left) == (there, 0) and there == 4
    assert packer(fakes)(ADA) == 0


@pytest.mark.parametrize("gone", [MUM, MIA])
def test_a_childs_archive_goes_with_the_child_and_with_whom_it_was_for(gone: str) -> None:
    child = a_child(guardians=(a_guardian(MUM),))
    fakes = at_home(people=(ADA, BOB, child, MUM))
    let_in(fakes, MUM)
    got(fakes, MIA)
    wanted(fakes, MIA)

    erase(fakes, gone)  # type: ignore[arg-type]

    assert fakes.archives.everybodys() == ()


def test_whoever_answers_for_the_child_no_more_gets_nothing() -> None:
    child = a_child(guardians=(a_guardian(MUM),))
    fakes = at_home(people=(ADA, BOB, child, MUM))
    let_in(fakes, MUM)
    wanted(fakes, MIA)
    fakes.world.people[MIA] = a_child(guardians=())
    fakes.world.dossiers.clear()

    assert packer(fakes)(MIA) == 0

    assert fakes.archives.everybodys() == () and not fakes.world.letters
