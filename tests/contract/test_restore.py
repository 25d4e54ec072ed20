"""R37, I8: tables as they were before an erasure are put back, on the files of a real server."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from moto import mock_aws

from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.ids import RenditionId
from quitclaim.ports.blobs import Shelf
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.serve_rendition import ServeRendition
from tests.builders import ADA, BOB, NOON, OFFICER, WEBSITE
from tests.contract.filled_people import ADA_LOVELACE
from tests.contract.on_files import House, recovered
from tests.contract.peopled import ALONE, BOBS_NAME, SHARED, Darkroom, fill, she_is_gone
from tests.fakes.fake_clock import FakeClock
from tests.fakes.fakes import fakes_of
from tests.needs import require


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    require("java", "maven")
    folder = tmp_path / "tables"
    folder.mkdir()
    with mock_aws():
        yield House(folder)


def test_an_old_copy_brings_her_back_and_a_replay_takes_her_away(
    house: House, tmp_path: Path
) -> None:
    before = tmp_path / "before"
    with house.open():
        house.create()
        fill(house)
        out = [_published(house, ALONE.id), _published(house, SHARED.id)]
        assert all(_is_served(house, rendition) for rendition in out)
        house.calm()
    shutil.copytree(house.folder, before)
    with house.open():
        first = house.restoring.erase()(ADA, member=OFFICER)
        since = house.never_recovered()
    assert first.person == ADA

    with recovered(house, before, since=since):
        _requires_rows_of_hers(house)
        _requires_that_nothing_opens(house)
        (again,) = house.restoring.replay()(member=OFFICER).certificates

        assert again.person == ADA
        counted = {count.store: count for count in again.counts}
        assert counted[Store.PEOPLE].found and counted[Store.LIBRARY].found
        she_is_gone(house)
        assert house.stores.consents.identity(BOB) == BOBS_NAME
        assert not any(_is_served(house, rendition) for rendition in out)


def _published(house: House, asset: str) -> RenditionId:
    stores, erase = house.stores, house.restoring.erase()
    publish = PublishAsset(
        library=stores.library,
        commits=stores.commits,
        clock=FakeClock(NOON),
        chance=erase.chance,
        consents=stores.consents,
        blobs=erase.blobs,
        darkroom=Darkroom(house),
    )
    publish(asset, WEBSITE)  # type: ignore[arg-type]
    (row,) = stores.library.renditions_of(asset)  # type: ignore[arg-type]
    return row.id


def _is_served(house: House, rendition: RenditionId) -> bool:
    stores, erase, fakes = house.stores, house.restoring.erase(), fakes_of()
    serve = ServeRendition(
        library=stores.library,
        commits=stores.commits,
        clock=FakeClock(NOON),
        chance=erase.chance,
        consents=stores.consents,
        blobs=erase.blobs,
        handing=fakes.handing,
        takings=stores.takings,
    )
    return serve(rendition, only_head=True) is not None


def _requires_rows_of_hers(house: House) -> None:
    stores = house.stores
    assert stores.consents.remains(ADA) and stores.traces.of([ADA]).rows
    assert stores.traces.of([ADA]).assets == {ALONE.id, SHARED.id}


def _requires_that_nothing_opens(house: House) -> None:
    """Not even before the replay: her key is gone, and so are the bytes."""
    stores, erase = house.stores, house.restoring.erase()
    dossier = stores.consents.dossier(ADA)
    assert dossier is None or dossier.is_erased
    assert stores.consents.identity(ADA) is None
    assert ADA not in stores.consents.known().items
    assert not stores.consents.at_address(stores.consents.address(ADA_LOVELACE.mail))
    assert not erase.gallery.templates_of(ADA)
    assert not erase.blobs.has(Shelf.ORIGINALS, ALONE.id)
    assert not erase.blobs.keys(Shelf.PICTURES).items[1:], "but for the thumbnail of the other"
