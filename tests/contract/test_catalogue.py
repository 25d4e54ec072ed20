"""What staff leafs through, held by the fakes and on every DynamoDB."""

from datetime import timedelta

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import AssetId, CollectionId
from quitclaim.ports.catalogue import Label
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Sealed
from quitclaim.ports.library import Description
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import NOON, a_hash, an_asset, an_id
from tests.contract.changes import commit
from tests.contract.stores import PAGE, Stores

FAIR = CollectionId(an_id("fair"))
LABEL = Label(name="Fête de Zoë", folder="Town fair", opened_at=NOON)


def test_a_name_comes_back_to_whoever_asks_by_id(stores: Stores) -> None:
    stores.catalogue.label(FAIR, LABEL)

    assert stores.catalogue.labels([FAIR, CollectionId(an_id("camp"))]) == {FAIR: LABEL}
    assert "Zoë" not in repr(LABEL)


def test_a_collection_is_renamed_and_stays_where_it_is_listed(stores: Stores) -> None:
    stores.catalogue.label(FAIR, LABEL)
    renamed = Label(name="Town fair", folder="Town fair", opened_at=NOON)

    stores.catalogue.label(FAIR, renamed)

    assert stores.catalogue.labels([FAIR]) == {FAIR: renamed}
    assert list(every(lambda after: stores.catalogue.collections(after=after))) == [FAIR]


def test_the_latest_opened_comes_first_page_by_page(stores: Stores) -> None:
    ids = [CollectionId(an_id(f"collection {n}")) for n in range(2 * PAGE + 1)]
    for days, collection in enumerate(ids):
        opened_at = NOON + timedelta(days=days)
        stores.catalogue.label(
            collection, Label(name="One of many", folder="Town fair", opened_at=opened_at)
        )

    found = list(every(lambda after: stores.catalogue.collections(after=after)))

    assert found == ids[::-1]
    assert len(stores.catalogue.collections().items) == PAGE


def test_without_its_key_a_name_is_gone(stores: Stores) -> None:
    stores.catalogue.label(FAIR, LABEL)

    stores.keys.drop(FAIR, Purpose.TEXT)

    assert stores.catalogue.labels([FAIR]) == {}


def test_a_page_of_assets_is_read_at_once(stores: Stores) -> None:
    assets = [an_asset(id=AssetId(a_hash(f"asset {n}"))) for n in range(3)]
    for asset in assets:
        commit(stores, Write(asset))

    found = stores.catalogue.assets([AssetId(a_hash("unknown")), *(one.id for one in assets)])

    assert found == {asset.id: asset for asset in assets}


def test_one_that_nobody_can_read_comes_as_such(stores: Stores) -> None:
    asset = an_asset()
    commit(stores, Write(asset))
    stores.spoil(asset)

    found = stores.catalogue.assets([asset.id])[asset.id]

    assert found.unreadable
    assert found == stores.library.asset(asset.id)


def test_a_page_of_texts_holds_those_that_can_be_read(stores: Stores) -> None:
    one, other, silent = (AssetId(a_hash(name)) for name in ("one", "other", "silent"))
    for asset in (one, other):
        stores.keys.make(asset, Purpose.TEXT)
        stores.library.describe(asset, Description(caption=asset, keywords=frozenset()))
    stores.keys.drop(other, Purpose.TEXT)

    found = stores.catalogue.descriptions([one, other, silent])

    assert found == {one: Description(caption=one, keywords=frozenset())}


def test_bytes_that_were_moved_are_left_out_of_a_page(stores: Stores) -> None:
    for owner in (FAIR, CollectionId(an_id("camp"))):
        stores.keys.make(owner, Purpose.TEXT)
    sealed = stores.keys.seal(FAIR, purpose=Purpose.TEXT, about="label", plain=b"Fair")

    camp = CollectionId(an_id("camp"))
    places = [(camp, "label"), (FAIR, "label"), (FAIR, "something else")]
    asked = [Sealed(owner, about, sealed) for owner, about in places]
    opened = stores.keys.unseal_all(asked, purpose=Purpose.TEXT)

    assert opened == {Sealed(FAIR, "label", sealed): b"Fair"}


def test_a_collection_has_a_name_or_none() -> None:
    with pytest.raises(ImpossibleValue, match="name"):
        Label(name=" ", folder="Town fair", opened_at=NOON)
