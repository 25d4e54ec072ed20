"""R14, R36, R51: what somebody asked to see of herself is made once, and goes with her."""

from dataclasses import replace
from datetime import timedelta

from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.ids import PersonId
from quitclaim.domain.pictures.own_views import KEPT_FOR
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.usecases.draw_own_pictures import SweepOwnPictures
from tests.builders import ADA, a_hash, a_linked_face, an_asset, an_id
from tests.unit.usecases.erasures import erase, full
from tests.unit.usecases.own_album import BESIDE_HER, GROUP, Noting, at_her_page, drawn
from tests.unit.usecases.stage import crashed, made, meanwhile

A_SECOND = timedelta(seconds=1)
A_ROUND = timedelta(minutes=2)
ALONE = an_asset(a_linked_face(ADA), id=a_hash("alone"))


def test_everybody_else_is_hidden() -> None:
    fakes = at_her_page()

    assert drawn(fakes) == 1

    (made_of,) = fakes.world.exports.values()
    hidden = (BESIDE_HER.x, BESIDE_HER.y, BESIDE_HER.w, BESIDE_HER.h)
    assert made_of.what == f"{GROUP.id} without [{hidden}], of it None"


def test_what_is_made_is_not_made_again() -> None:
    fakes = at_her_page(ALONE)

    assert drawn(fakes) == 2 and drawn(fakes) == 0


def test_whoever_died_in_it_is_followed_by_one_who_makes_the_rest() -> None:
    fakes = at_her_page(ALONE)

    crashed(lambda: drawn(fakes), fakes, at="drawing.draw", nth=2)

    assert drawn(fakes) == 1 and len(fakes.world.exports) == 2


def test_one_that_the_darkroom_cannot_open_keeps_nobody_from_the_others() -> None:
    fakes = at_her_page(ALONE)
    fakes.world.fail("drawing.draw")

    assert drawn(fakes) == 1 and drawn(fakes) == 1


def test_a_round_that_took_long_has_another_one_go_on() -> None:
    fakes = at_her_page(ALONE)
    noting = Noting(fakes.commits)

    with meanwhile(fakes, "drawing.draw", lambda: fakes.clock.step(A_ROUND)):
        assert drawn(fakes, noting=noting) == 1

    assert noting.touched == [Touched(Reach.OWN_PICTURES, ADA)]
    assert drawn(fakes) == 1


def test_for_somebody_nobody_knows_or_who_is_erased_nothing_is_made() -> None:
    fakes = full()
    erase(fakes, ADA)

    assert drawn(fakes) == 0 and drawn(fakes, PersonId(an_id("nobody"))) == 0
    assert fakes.own_pictures.remains(ADA) == 0


def test_whoever_is_erased_meanwhile_ends_erased() -> None:
    """What a legal hold keeps still names her: nothing of it is made for whoever is gone."""
    held = (replace(ALONE, id=a_hash(f"held {n}"), on_hold=True) for n in range(2))
    fakes = at_her_page(ALONE, *held)

    with meanwhile(fakes, "drawing.draw", lambda: erase(fakes, ADA)):
        drawn(fakes)

    assert fakes.world.exports == {}


def test_an_erasure_takes_what_was_made_and_counts_it() -> None:
    fakes = full()
    drawn(fakes)
    there = fakes.own_pictures.remains(ADA)

    certificate = erase(fakes, ADA)

    (count,) = [one for one in certificate.counts if one.store is Store.EXPORTS]
    assert there and (count.found, count.left) == (there, 0)


def test_three_days_later_it_is_gone() -> None:
    fakes = at_her_page()
    drawn(fakes)
    sweep = made(SweepOwnPictures, fakes)

    fakes.clock.step(KEPT_FOR)
    assert sweep() == 0
    fakes.clock.step(A_SECOND)
    assert sweep() == 1 and fakes.world.exports == {}


def test_what_a_crash_left_of_somebody_erased_is_swept() -> None:
    fakes = at_her_page()
    drawn(fakes)
    left = dict(fakes.world.exports)
    fakes.own_pictures.forget(ADA)
    erase(fakes, ADA)
    fakes.world.exports.update(left)

    assert made(SweepOwnPictures, fakes)() == 1
    assert fakes.world.exports == {}
