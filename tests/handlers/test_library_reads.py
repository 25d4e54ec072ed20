"""However much a page shows, it asks the stores as often: nothing is read row by row."""

from collections import Counter
from dataclasses import replace
from typing import Final

import pytest

from quitclaim.domain.ids import AssetId, Channel, PersonId, SelectionId, TokenHash
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import (
    BEST,
    DAY,
    FAIR,
    NOON,
    a_channel_rule,
    a_consent,
    a_face,
    a_hash,
    a_link,
    a_person,
    a_region,
    a_review,
    a_scope,
    a_selection,
    a_share_link,
    a_taker,
    a_taking,
    a_zip,
    an_acknowledgement,
    an_appointment,
    an_asset,
    an_id,
    some_rules,
)
from tests.fakes import records
from tests.fakes.pictures import put_asset
from tests.handlers.furnished import EDITOR, describing, hang, open_collection, show
from tests.handlers.library import House, a_house
from tests.handlers.peopled import register
from tests.handlers.reading import reads_of
from tests.unit.usecases.stage import made

PICTURE: Final = AssetId(a_hash("picture 0"))
CHANNEL: Final = Channel("channel_0")
PAGES: Final = (
    "/collections",
    f"/collections/{FAIR}",
    f"/collections/{FAIR}/unsettled",
    f"/search?collection={FAIR}",
    f"/search?channel={CHANNEL}",
    f"/assets/{PICTURE}",
    f"/assets/{PICTURE}/downloads",
    f"/assets/{PICTURE}/history",
    f"/assets/{PICTURE}/takings",
    "/recalls",
    "/selections",
    f"/selections/{BEST}",
    f"/selections/{BEST}/zips",
    f"/api/channels/{CHANNEL}/feed",
)


def stocked(count: int) -> House:
    """So many pictures of so many people, out on so many channels, with so many colleagues."""
    house = a_house()
    show(house, EDITOR, *Visible)
    open_collection(house)
    channels = frozenset(Channel(f"channel_{number}") for number in range(count))
    known = {one: a_channel_rule(one) for one in channels}
    records.put(house.fakes.world, some_rules(channels=known))
    people = [_person(house, number, channels) for number in range(count)]
    for number in range(count):
        _picture(house, number, people, channels)
        _colleague(house, number)
    # Whatever is out has to be decided again before it is shown: somebody said no.
    house.fakes.world.count_no()
    return house


def _person(house: House, number: int, channels: frozenset[Channel]) -> PersonId:
    person = register(house, a_person(PersonId(an_id(f"person {number}"))), name="Somebody")
    yes = a_consent(id=an_id(f"yes {number}"), person=person, asked=a_scope(channels=channels))
    records.put(house.fakes.world, yes)
    return person


def _picture(
    house: House, number: int, people: list[PersonId], channels: frozenset[Channel]
) -> None:
    asset, world = AssetId(a_hash(f"picture {number}")), house.fakes.world
    hang(house, asset, describing())
    stranger = a_face("stranger", region=a_region(x=9_000))
    faces = [
        a_face(person, link=a_link(person), region=a_region(x=600 * place))
        for place, person in enumerate(people)
    ]
    old = NOON - 200 * DAY
    found = an_asset(*faces, stranger, id=asset, review=a_review(), added_at=old)
    put_asset(world, found)
    for channel in sorted(channels):
        made(PublishAsset, house.fakes)(asset, channel)


def _colleague(house: House, number: int) -> None:
    """Who changed the picture, took it away, saw to a recall, shared and zipped a selection."""
    world, called = house.fakes.world, f"colleague {number}"
    place = an_appointment(called)
    world.put_staff_record(place)
    version = 2 + number
    put_asset(world, replace(world.assets[PICTURE], version=version))
    world.said_by[PICTURE, version] = Speaker(Role.STAFF, place.id)
    taking = a_taking(id=an_id(called), asset=PICTURE, by=a_taker(id=place.id, member=place.id))
    said = an_acknowledgement(by=place.id)
    records.put(world, replace(taking, recalled_at=NOON, acknowledged=said, meant_for=called))
    chosen = tuple(sorted(world.assets))
    records.put(world, a_selection(*chosen, id=SelectionId(an_id(called))))
    records.put(world, a_selection(*chosen))
    records.put(world, a_share_link(id=TokenHash(a_hash(called)), channel=CHANNEL))
    editor = a_taker(id=house.member(EDITOR), member=house.member(EDITOR))
    records.put(world, a_zip(id=an_id(called), by=editor, channel=CHANNEL, meant_for=called))


@pytest.fixture(scope="module")
def few() -> House:
    return stocked(2)


@pytest.fixture(scope="module")
def many() -> House:
    return stocked(7)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_of_much_reads_as_often_as_a_page_of_little(
    few: House, many: House, path: str
) -> None:
    little, much = reads_of(few, path), reads_of(many, path)

    assert much == little, {name: (little[name], much[name]) for name in _grown(little, much)}


def _grown(little: Counter[str], much: Counter[str]) -> list[str]:
    return [name for name in much if much[name] > little[name]]
