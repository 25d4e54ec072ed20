"""R32, R61: whom a crop cut off is not shown, and not told of by whatever a picture is found by."""

from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.publishing.sought import Sought
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.read_feed import ReadFeed
from quitclaim.usecases.search_renditions import SearchRenditions
from tests.builders import (
    ADA,
    WEBSITE,
    a_consent,
    a_linked_face,
    a_region,
    an_asset,
    an_extent,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.searching import describe, found, hung, named
from tests.unit.usecases.stage import made, staged

HERS = named("hers")
BEYOND = a_linked_face(ADA, region=a_region(x=8_000))
LEFT_HALF = a_region(x=0, y=0, w=5_000, h=10_000)
A_VIEWER = Member(id=an_id("viewer"), role=StaffRole.VIEWER, channels=frozenset({WEBSITE}))


def a_stage() -> Fakes:
    fakes = staged(a_consent())
    hung(fakes, an_asset(BEYOND, id=HERS, extent=an_extent(), crop=LEFT_HALF))
    return fakes


def test_she_is_found_in_the_picture_and_not_where_it_is_shown() -> None:
    fakes = a_stage()

    assert found(fakes, channel=WEBSITE) == found(fakes, person=ADA) == [HERS]
    assert found(fakes, person=ADA, channel=WEBSITE) == []


def test_a_word_may_be_her_name_so_that_no_viewer_finds_the_rest_by_it() -> None:
    fakes = a_stage()
    made(PublishAsset, fakes)(HERS, WEBSITE)
    describe(fakes, HERS, "fair")
    search = made(SearchRenditions, fakes, feed=made(ReadFeed, fakes))

    everything, by_word = (
        search(sought, member=A_VIEWER).items for sought in (Sought(), Sought(keyword="fair"))
    )

    assert [one.row.asset for one in everything] == [HERS]
    assert by_word == ()
