"""R19, R30: what a picture went through, told from rows written with each version itself."""

import pytest

from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.people.person import HERSELF, THE_CLOCK, Role, Speaker
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.histories import Beside, Version
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    CAMP,
    DAY,
    EDITOR,
    FAIR,
    MUM,
    STAFF,
    YESTERDAY,
    a_collection_rule,
    a_hash,
    a_linked_face,
    a_roster,
    an_asset,
)
from tests.contract.changes import a_fact, commit, erase, known, put
from tests.contract.stores import PAGE, Stores

PICTURE = an_asset().id


def fact(asset: Asset, by: Speaker, number: int) -> Fact:
    return a_fact(asset, at=YESTERDAY + number * DAY, by=by)


def versions(stores: Stores, *speakers: Speaker) -> list[Asset]:
    made: list[Asset] = []
    for number, by in enumerate(speakers):
        asset = an_asset(version=number + 1)
        commit(stores, Write(asset, made[-1] if made else None), fact=fact(asset, by, number))
        made.append(asset)
    return made


def told(stores: Stores) -> list[Version]:
    return list(every(lambda after: stores.histories.versions(PICTURE, after=after)))


@pytest.mark.parametrize("count", [1, 2 * PAGE + 1])
def test_versions_come_with_when_and_by_whom_the_latest_first(stores: Stores, count: int) -> None:
    made = versions(stores, *([STAFF] * count))

    found = told(stores)

    assert [one.asset for one in found] == list(reversed(made))
    assert found[-1] == Version(asset=made[0], since=YESTERDAY, by=STAFF)
    assert found[0].since == YESTERDAY + (count - 1) * DAY


def test_only_a_member_of_staff_is_named_by_id(stores: Stores) -> None:
    guardian = Speaker(Role.GUARDIAN, MUM)
    versions(stores, Speaker(Role.STAFF, EDITOR), THE_CLOCK, HERSELF, guardian)

    by = [one.by for one in told(stores)]

    assert by == [None, HERSELF, THE_CLOCK, Speaker(Role.STAFF, EDITOR)]


def test_what_named_somebody_who_is_erased_is_left_out(stores: Stores) -> None:
    """Art. 17."""
    known(stores, ADA)
    first, second, third = (
        an_asset(),
        an_asset(a_linked_face(ADA), version=2),
        an_asset(version=3),
    )
    put(stores, first)
    commit(stores, Write(second, first))
    commit(stores, Write(third, second))
    erase(stores, ADA)

    assert [one.asset.version for one in told(stores)] == [3, 1]


def test_of_a_picture_nobody_knows_there_is_nothing(stores: Stores) -> None:
    assert told(stores) == []


def test_what_lies_beside_a_picture_in_its_collection(stores: Stores) -> None:
    """In the order in which pages come; what else lies with a collection is no picture."""
    put(stores, a_collection_rule(), a_roster())
    for number in range(4):
        put(stores, an_asset(id=a_hash(f"asset {number}")))
    put(stores, an_asset(id=a_hash("elsewhere"), memberships=frozenset({CAMP})))
    order = list(every(lambda after: stores.library.assets_in(FAIR, after=after)))

    beside = [stores.neighbours.beside(one, within=FAIR) for one in order]

    assert beside == [
        Beside(before, after)
        for before, after in zip([None, *order[:-1]], [*order[1:], None], strict=True)
    ]


def test_one_picture_alone_has_nothing_beside_it(stores: Stores) -> None:
    put(stores, an_asset())

    assert stores.neighbours.beside(PICTURE, within=FAIR) == Beside(None, None)
    assert stores.neighbours.beside(PICTURE, within=CAMP) == Beside(None, None)
