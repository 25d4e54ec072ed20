"""Somebody in many pictures of a library: some show her alone, the rest somebody beside her."""

import sys
from pathlib import Path
from typing import Any, Final

from quitclaim.domain.ids import AssetId, RenditionId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.blobs import Blobs, Shelf
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from quitclaim.runtime.aws import client
from quitclaim.usecases.disposing import thumbnail_of
from quitclaim.usecases.publish_asset import PublishAsset
from tests import builders as a
from tests.bench.filling import Held
from tests.bench.metered import Meter
from tests.builders import ADA, BOB, WEBSITE
from tests.contract.changes import a_change
from tests.contract.dynamodb import Tables
from tests.contract.dynamodb_adapters import Adapters
from tests.contract.filled import a_rendition, a_stored_verdict
from tests.contract.filled_people import ADA_LOVELACE
from tests.contract.on_files import House
from tests.contract.peopled import BOBS_NAME, Darkroom
from tests.fakes.world import World
from tests.servers.dynamodb_local import patient_client

# Of hers; in the others BOB stands beside her.
ALONE_EVERY: Final = 10
_PORTION: Final = 1_000


class Metered(House):
    """A house whose clients are counted; with AWS mocked."""

    def __init__(self, folder: Path, endpoint: str) -> None:
        super().__init__(folder)
        self.meter = Meter()
        self.dynamodb = self.meter.watch(patient_client(endpoint))

    def client(self, service: str, **others: Any) -> Any:
        made = super().client(service, **others)
        is_new = hasattr(made, "meta") and made is not self.dynamodb
        return self.meter.watch(made) if is_new else made


class Neighbour(House):
    """The same house by a client of its own that nobody counts."""

    def __init__(self, house: House, endpoint: str) -> None:
        self.folder, self.key_arn = house.folder, house.key_arn
        self.dynamodb = patient_client(endpoint)


def asset_of(number: int) -> AssetId:
    return AssetId(a.a_hash(f"picture {number}"))


def fill(house: House, *, hers: int, assets: int) -> None:
    house.put(a.some_rules(), a.a_collection_rule())
    for person, name in ((ADA, ADA_LOVELACE), (BOB, BOBS_NAME)):
        house.stores.keys.make(person, Purpose.DATA, Purpose.EVIDENCE)
        house.put(a.a_person(person))
        house.stores.consents.name(person, name)
        house.put(a.a_consent(person=person, id=a.an_id(f"consent of {person}")))
    # Now, while the table is small; what is held below waits for nobody.
    house.calm()
    blobs = house.restoring.erase().blobs
    for first in range(0, assets, _PORTION):
        held = Held(house.dynamodb)
        tables = Tables(held, client("kms"))
        tables.key_arn = house.key_arn
        adapters = tables.adapters(World())
        for number in range(first, min(first + _PORTION, assets)):
            _hang(number, adapters, blobs=blobs, is_hers=number < hers)
        held.put_away()
        sys.stderr.write(f"{min(first + _PORTION, assets)} of {assets} pictures\n")


def published(house: House, number: int) -> RenditionId:
    """Decided and made now, so that it is served."""
    stores, erase = house.stores, house.restoring.erase()
    publish = PublishAsset(
        library=stores.library,
        commits=stores.commits,
        clock=stores.clock,
        chance=erase.chance,
        consents=stores.consents,
        blobs=erase.blobs,
        darkroom=Darkroom(house),
    )
    publish(asset_of(number), WEBSITE)
    (row,) = (
        row for row in stores.library.renditions_of(asset_of(number)) if row.recalled_at is None
    )
    return row.id


def _hang(number: int, adapters: Adapters, *, blobs: Blobs, is_hers: bool) -> None:
    """Of others no bytes: an erasure only lists them, a thousand a call."""
    asset = _picture(number, is_hers=is_hers)
    adapters.keys.make(asset.id, Purpose.TEXT)
    adapters.commits.commit(a_change(Write(asset)))
    adapters.commits.commit(a_change(Write(a_stored_verdict(asset=asset.id))))
    if is_hers:
        row = a_rendition(id=a.an_id(f"out {number}"), asset=asset.id, content=asset.content)
        adapters.commits.commit(a_change(Write(row)))
        blobs.put(Shelf.ORIGINALS, asset.id, content=b"bytes")
        for key in (thumbnail_of(asset.id), row.id):
            blobs.put(Shelf.PICTURES, key, content=b"small")


def _picture(number: int, *, is_hers: bool) -> Asset:
    people = [ADA] if is_hers else [BOB]
    if is_hers and number % ALONE_EVERY:
        people.append(BOB)
    content = asset_of(number)
    return a.an_asset(
        *map(a.a_linked_face, people),
        id=content,
        content=content,
        pixels=a.a_hash(f"pixels {number}"),
        review=a.a_review(content=content),
    )
