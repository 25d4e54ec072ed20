"""The rows by which a person's and a collection's assets are found move with the asset itself."""

from quitclaim.domain.ids import AssetId, CollectionId, PersonId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    FAIR,
    MIA,
    a_face,
    a_hash,
    a_linked_face,
    a_presence,
    a_suggestion,
    an_asset,
    some_rules,
)
from tests.contract.changes import commit, known, put
from tests.contract.filled import full_rules
from tests.contract.stores import PAGE, Stores


def of(stores: Stores, person: PersonId) -> list[AssetId]:
    return list(every(lambda after: stores.library.assets_of(person, after=after)))


def within(stores: Stores, collection: CollectionId) -> list[AssetId]:
    return list(every(lambda after: stores.library.assets_in(collection, after=after)))


def move(stores: Stores, before: Asset, after: Asset) -> None:
    commit(stores, Write(after, before))


def test_linked_and_present_people_find_the_asset(stores: Stores) -> None:
    known(stores, ADA, BOB, MIA)
    guessed = a_face(suggestion=a_suggestion(MIA))

    put(stores, an_asset(a_linked_face(), guessed, presences=(a_presence(BOB),)))

    assert (of(stores, ADA), of(stores, BOB)) == ([an_asset().id], [an_asset().id])
    assert of(stores, MIA) == []


def test_the_row_follows_the_link(stores: Stores) -> None:
    known(stores, ADA, BOB)
    first = an_asset(a_linked_face())
    moved = an_asset(a_linked_face(BOB), version=2)
    put(stores, first)

    move(stores, first, moved)
    assert (of(stores, ADA), of(stores, BOB)) == ([], [first.id])

    move(stores, moved, an_asset(version=3))
    assert of(stores, BOB) == []


def test_a_row_stays_while_anything_on_the_asset_shows_her(stores: Stores) -> None:
    known(stores, ADA)
    twice = an_asset(a_linked_face(), presences=(a_presence(),))
    put(stores, twice)

    move(stores, twice, an_asset(presences=(a_presence(),), version=2))

    assert of(stores, ADA) == [twice.id]


def test_the_row_follows_the_membership(stores: Stores) -> None:
    first = an_asset()
    both = an_asset(memberships=frozenset({FAIR, CAMP}), version=2)
    put(stores, first)

    move(stores, first, both)
    assert (within(stores, FAIR), within(stores, CAMP)) == ([first.id], [first.id])

    move(stores, both, an_asset(memberships=frozenset({CAMP}), version=3))
    assert (within(stores, FAIR), within(stores, CAMP)) == ([], [first.id])


def test_every_asset_comes_once_page_by_page(stores: Stores) -> None:
    known(stores, ADA)
    ids = {a_hash(f"asset {number}") for number in range(2 * PAGE + 1)}
    for one in ids:
        put(stores, an_asset(a_linked_face(), id=one))

    assert sorted(of(stores, ADA)) == sorted(within(stores, FAIR)) == sorted(ids)
    assert len(stores.library.assets_of(ADA).items) == PAGE


def test_an_asset_that_goes_between_two_pages_hides_no_other(stores: Stores) -> None:
    known(stores, ADA)
    assets = [an_asset(a_linked_face(), id=a_hash(f"asset {n}")) for n in range(2 * PAGE)]
    for asset in assets:
        put(stores, asset)
    first = stores.library.assets_of(ADA)

    for asset in assets:
        if asset.id in first.items:
            move(stores, asset, an_asset(id=asset.id, version=2))
    rest = list(every(lambda after: stores.library.assets_of(ADA, after=after or first.following)))

    assert sorted((*first.items, *rest)) == sorted(asset.id for asset in assets)


def test_earlier_versions_are_kept_for_replay(stores: Stores) -> None:
    """R30: a decision names the version it read."""
    known(stores, ADA)
    first, second = an_asset(a_linked_face()), an_asset(version=2)
    put(stores, first)
    move(stores, first, second)

    assert stores.library.asset_as_of(first.id, 1) == first
    assert stores.library.asset_as_of(first.id, 2) == second
    assert stores.library.asset_as_of(first.id, 3) is None
    assert stores.library.asset_as_of(a_hash("another"), 1) is None


def test_earlier_rules_are_kept_for_replay(stores: Stores) -> None:
    put(stores, some_rules())
    second = full_rules()
    changed = some_rules(stopped=True, version=2)
    commit(stores, Write(changed, some_rules()))

    assert stores.library.rules_as_of(1) == some_rules()
    assert stores.library.rules_as_of(2) == changed != second
    assert stores.library.rules_as_of(3) is None
