"""A house with two people in it: enrolled, shown alone and together, and published."""

from typing import Final

from quitclaim.domain.ids import RenditionId
from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Identity
from quitclaim.ports.darkroom import Order
from quitclaim.ports.library import Description
from quitclaim.usecases.disposing import thumbnail_of
from quitclaim_vision.adapters.sealed_gallery import SealedGallery
from tests import builders as a
from tests.builders import ADA, BOB
from tests.contract.enrolled import a_permit, template_of
from tests.contract.filled_people import ADA_LOVELACE
from tests.contract.on_files import House
from tests.fakes.fake_endpoint import embedding_of

ALONE: Final = a.an_asset(
    a.a_linked_face(ADA), id=a.a_hash("alone"), pixels=a.a_hash("pixels of alone")
)
SHARED: Final = a.an_asset(
    a.a_linked_face(ADA), a.a_linked_face(BOB), id=a.a_hash("shared"), pixels=a.a_hash("others")
)
BOBS_NAME: Final = Identity(name="Bob", mail="bob@example.org", language=ADA_LOVELACE.language)


def fill(house: House) -> None:
    stores = house.stores
    house.put(a.some_rules(), a.a_collection_rule())
    for person, name in ((ADA, ADA_LOVELACE), (BOB, BOBS_NAME)):
        stores.keys.make(person, Purpose.DATA, Purpose.TEMPLATE, Purpose.EVIDENCE)
        house.put(a.a_person(person))
        stores.consents.name(person, name)
        house.put(
            a.a_consent(person=person, id=a.an_id(f"consent of {person}")),
            a.a_biometric_consent(
                person=person, id=a.an_id(f"yes of {person}"), template=template_of(person)
            ),
        )
        permit = a_permit(person)
        gallery = house.restoring.erase().gallery
        assert isinstance(gallery, SealedGallery)
        face = embedding_of(person, permit)
        gallery.enrol(template_of(person), face, person=person, permit=permit)
    house.put(a.a_roster(ADA, BOB))
    for asset in (ALONE, SHARED):
        _shown(house, asset)
    house.calm()


def _shown(house: House, asset: Asset) -> None:
    stores, blobs = house.stores, house.restoring.erase().blobs
    stores.keys.make(asset.id, Purpose.TEXT)
    house.put(asset)
    stores.library.describe(
        asset.id, Description(caption="Ada at the fair", keywords=frozenset({"ada"}))
    )
    blobs.put(Shelf.ORIGINALS, asset.id, content=b"bytes of " + asset.id.encode())
    blobs.put(Shelf.PICTURES, thumbnail_of(asset.id), content=b"small")


class Darkroom:
    """Leaves something under the id that it is given."""

    def __init__(self, house: House) -> None:
        self._blobs = house.restoring.erase().blobs

    def redact(self, asset: str, order: Order, *, under: RenditionId) -> Extent:
        del order
        self._blobs.put(Shelf.PICTURES, under, content=b"rendition of " + asset.encode())
        return Extent(width=10, height=10)


def she_is_gone(house: House) -> None:
    stores = house.stores
    assert not stores.consents.remains(ADA)
    assert not stores.traces.of([ADA]).rows
    assert not stores.traces.of([ADA]).assets
    alone, shared = stores.library.asset(ALONE.id), stores.library.asset(SHARED.id)
    assert alone and alone.fate is Fate.DELETED
    assert shared and shared.named == {BOB}
    assert not any(ADA in str(row) for table in ("people", "gallery") for row in house.rows(table))
