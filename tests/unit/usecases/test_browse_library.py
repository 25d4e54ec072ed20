"""R32, R42: what staff sees of the library."""

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, CollectionId
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.ports.catalogue import Label
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.usecases.browse_library import BrowseLibrary, Listed, Shown
from tests.builders import NOON, a_hash, an_asset, an_id
from tests.builders.rules import a_collection_rule
from tests.fakes.fakes import Fakes, fakes_of

FAIR, CAMP = CollectionId(an_id("fair")), CollectionId(an_id("camp"))
LABEL = Label(name="Town fair", folder="Town fair", opened_at=NOON)


@pytest.fixture
def fakes() -> Fakes:
    fakes = fakes_of()
    for collection in (FAIR, CAMP):
        fakes.world.collections[collection] = a_collection_rule(collection)
        fakes.catalogue.label(collection, LABEL)
    return fakes


def browsing(fakes: Fakes) -> BrowseLibrary:
    return BrowseLibrary(library=fakes.library, catalogue=fakes.catalogue)


def kept(fakes: Fakes, name: str = "one", **changes: object) -> Asset:
    asset = an_asset(id=AssetId(a_hash(name)), memberships=frozenset({FAIR}), **changes)
    fakes.world.assets[asset.id] = asset
    fakes.world.assets_in[FAIR][asset.id] = None
    return asset


def test_collections_come_with_their_names_and_settings(fakes: Fakes) -> None:
    page = browsing(fakes).collections()

    rules = fakes.world.collections
    assert set(page.items) == {
        Listed(collection=one, rule=rules[one], label=LABEL) for one in (FAIR, CAMP)
    }
    assert page.following is None


def test_a_name_that_nobody_can_read_hides_no_collection(fakes: Fakes) -> None:
    fakes.keys.drop(FAIR, Purpose.TEXT)

    assert browsing(fakes).collection(FAIR).label is None


def test_an_unknown_collection_is_not_found(fakes: Fakes) -> None:
    with pytest.raises(NotFound):
        browsing(fakes).collection(CollectionId(an_id("nowhere")))


def test_pictures_come_with_what_is_written_beside_them(fakes: Fakes) -> None:
    one, other = kept(fakes, "one"), kept(fakes, "other")
    text = Description(caption="Ann", keywords=frozenset())
    fakes.keys.make(one.id, Purpose.TEXT)
    fakes.library.describe(one.id, text)

    page = browsing(fakes).pictures(FAIR)

    assert set(page.items) == {
        Shown(asset=one, description=text),
        Shown(asset=other, description=None),
    }


def test_pages_follow_each_other(fakes: Fakes) -> None:
    assets = {kept(fakes, f"asset {n}").id for n in range(5)}
    fakes.world.pages.size = 3

    first = browsing(fakes).pictures(FAIR)
    second = browsing(fakes).pictures(FAIR, after=first.following)

    assert {shown.asset.id for shown in (*first.items, *second.items)} == assets
    assert (len(first.items), second.following) == (3, None)


@pytest.mark.parametrize("fate", [Fate.DELETED, Fate.BLOCKED])
def test_what_is_gone_is_not_shown(fakes: Fakes, fate: Fate) -> None:
    asset = kept(fakes, fate=fate)

    assert browsing(fakes).pictures(FAIR).items == ()
    with pytest.raises(NotFound):
        browsing(fakes).picture(asset.id)


def test_what_is_withheld_is_still_looked_after(fakes: Fakes) -> None:
    asset = kept(fakes, fate=Fate.WITHHELD)

    shown = browsing(fakes).picture(asset.id)

    assert shown == Shown(asset=asset, description=None)
    assert [one.collection for one in browsing(fakes).memberships(asset)] == [FAIR]


def test_an_unknown_picture_is_not_found(fakes: Fakes) -> None:
    with pytest.raises(NotFound):
        browsing(fakes).picture(AssetId(a_hash("nothing")))
