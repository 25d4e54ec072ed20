"""By which faces she is known, was to be, or may be, as her page shows it (R20, R42)."""

from quitclaim.domain.pictures.likenesses import Fault
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.usecases.browse_likenesses import BrowseLikenesses, KnownBy
from quitclaim.usecases.likenesses import Likenesses
from quitclaim.usecases.offer_face import OfferFace
from tests.builders import (
    ADA,
    BOB,
    a_face,
    a_hash,
    a_likeness,
    a_link,
    a_region,
    an_asset,
    an_id,
)
from tests.builders.assessing import a_deployed
from tests.fakes.fakes import Fakes
from tests.unit.usecases.knowing import (
    EXTENT,
    YES,
    a_picture,
    hers,
    known,
    shown,
)
from tests.unit.usecases.stage import made, put

LARGE = a_deployed(least_px=100)


def browse(fakes: Fakes, deployed: Deployed | None = LARGE) -> KnownBy:
    offering = made(OfferFace, fakes, deployed=deployed)
    likenesses = Likenesses(fakes.library, fakes.catalogue)
    return BrowseLikenesses(fakes.consents, offering, likenesses, fakes.keys)(ADA)


def test_her_page_offers_the_largest_first_and_nobody_elses() -> None:
    fakes = shown()
    larger = a_face("hers, nearer", link=a_link(ADA), region=a_region(w=2000, h=2000))
    small = a_face("hers, far away", link=a_link(ADA), region=a_region(w=100, h=100, x=4000))
    bobs = a_face("bob's", link=a_link(BOB), region=a_region(x=7000))
    put(fakes, an_asset(larger, small, bobs, id=a_hash("2"), content=a_hash("2"), extent=EXTENT))

    found = browse(fakes)

    assert [one.face.id for one in found.offered] == [larger.id, hers().id]
    assert [one.id for one in found.open] == [YES.id]
    assert (found.asked, found.is_cut) == ((), False)


def test_her_page_tells_what_came_of_each() -> None:
    fakes = known()
    declined = a_likeness(settled_at=YES.events[0].at, faults=(Fault.NO_FACE,))
    again = a_face("again", link=a_link(ADA, likeness=declined))
    put(fakes, a_picture(again, id=a_hash("2"), content=a_hash("2")))

    found = browse(fakes)

    assert {one.likeness.template for one in found.asked if one.likeness} == {YES.template, None}
    assert not found.offered
    assert found.living == {YES.template}


def test_of_somebody_who_said_nothing_no_face_is_offered() -> None:
    fakes = shown()
    offering = made(OfferFace, fakes, deployed=LARGE)
    likenesses = Likenesses(fakes.library, fakes.catalogue)
    bobs = BrowseLikenesses(fakes.consents, offering, likenesses, fakes.keys)
    put(fakes, a_picture(a_face("b", link=a_link(BOB)), id=a_hash("2"), content=a_hash("2")))

    found = bobs(BOB)

    assert (found.open, found.offered) == ((), ())
    assert not list(offering.offerings(an_id("nobody")))


def test_page_by_page_all_that_show_her_are_looked_at() -> None:
    fakes = shown()
    put(fakes, a_picture(hers(), id=a_hash("2"), content=a_hash("2"), extent=None))
    fakes.world.pages.size = 1

    found = browse(fakes)

    # Whose size nobody measured comes last, and is not said to be small.
    assert [one.asset.extent for one in found.offered] == [EXTENT, None]


def test_where_nobody_is_recognised_none_is_offered() -> None:
    found = browse(shown(), deployed=None)

    assert (found.open, found.offered) == ((), ())
