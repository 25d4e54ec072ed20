"""R40, R51, R36: what the clock alone does to archives."""

from datetime import timedelta

from quitclaim.domain.archives.archives import GIVEN_UP_AFTER, KEPT_FOR, KNOWN_FOR, LATE
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.usecases.draw_own_pictures import DrawOwnPictures
from quitclaim.usecases.sweep_archives import SweepArchives
from tests.builders import ADA, BOB, SECOND, an_archive, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.archive_of_hers import at_home, got, wanted
from tests.unit.usecases.erasures import erase
from tests.unit.usecases.own_album import Noting
from tests.unit.usecases.stage import made, meanwhile


def swept(fakes: Fakes, noting: Noting | None = None) -> int:
    draw = made(DrawOwnPictures, fakes, commits=noting or fakes.commits)
    return made(SweepArchives, fakes, draw=draw)()


def lying(fakes: Fakes) -> list[str]:
    return [place.rpartition("/")[2] for place in fakes.world.exports if "archives" in place]


def test_what_nobody_packs_is_begun_anew() -> None:
    fakes = at_home()
    wanted(fakes)
    noting = Noting(fakes.commits)

    assert swept(fakes, noting) == 0
    fakes.clock.step(LATE)
    assert swept(fakes, noting) == 1

    assert noting.touched == [Touched(Reach.ARCHIVES, ADA)]


def test_what_will_not_be_made_is_given_up_and_forgotten() -> None:
    fakes = at_home()
    archive = wanted(fakes)
    fakes.archives.pack(archive, files=())

    fakes.clock.step(GIVEN_UP_AFTER)
    assert swept(fakes) == 1 and lying(fakes) == ["asked"]
    assert swept(fakes) == 0
    fakes.clock.step(KNOWN_FOR)
    assert swept(fakes) == 1 and lying(fakes) == []


def test_after_its_days_its_bytes_go_and_later_that_there_was_one() -> None:
    fakes = at_home()
    got(fakes)

    fakes.clock.step(KEPT_FOR - SECOND)
    assert swept(fakes) == 0
    fakes.clock.step(SECOND)
    assert swept(fakes) == 1 and lying(fakes) == ["asked", "made"]
    fakes.clock.step(timedelta(days=2))
    assert swept(fakes) == 1 and lying(fakes) == []


def test_what_a_crash_left_of_somebody_erased_is_swept() -> None:
    fakes = at_home()
    got(fakes)
    left = {place: it for place, it in fakes.world.exports.items() if "archives" in place}
    erase(fakes, ADA)
    fakes.world.exports.update(left)

    assert swept(fakes) == 1
    assert fakes.world.exports == {}


def test_a_sweep_that_took_long_leaves_the_rest_to_the_next() -> None:
    fakes = at_home()
    wanted(fakes)
    fakes.archives.ask(an_archive(id=an_id("another"), reader=BOB, person=BOB))
    fakes.clock.step(KNOWN_FOR)

    with meanwhile(fakes, "archives.drop", lambda: fakes.clock.step(timedelta(minutes=2))):
        assert swept(fakes) == 1

    assert len(fakes.archives.everybodys()) == 1 == swept(fakes)
