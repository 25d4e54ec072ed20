"""An organisation, written into a house: its rows, bytes and papers."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, cast

from cli.moving_places import Places
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import PersonId, document_hash
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.ports.blobs import Blobs, Shelf
from quitclaim.ports.changes import Change, Purpose
from quitclaim.ports.consents import Identity
from quitclaim.ports.library import Description
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write
from quitclaim.stores import Stores
from quitclaim.usecases.disposing import thumbnail_of
from tests import builders as a
from tests.builders import (
    PDF_SCAN,
    an_id,
)
from tests.contract.at_once import keys_written, written
from tests.contract.changes import a_change
from tests.contract.filled import a_rendition
from tests.contract.on_files import House
from tests.contract.organisation import Living, collections, everybody, pictures

_ONCE_IN: Final = 12
# Of the others the bytes are lost, which changes no verdict and would take its time.
_WITH_BYTES: Final = 4
DATA, EVIDENCE = Purpose.DATA, Purpose.EVIDENCE
SIGNED: Final = b"%PDF-1.7 what somebody signed"


def live_in(house: House, *, assets: int, seed: int = 0) -> None:
    # One process, that asks KMS once.
    stores, blobs = house.stores, house.restoring.erase().blobs
    people, taken = [*everybody()], [*pictures(assets, seed=seed)]
    _make_keys(stores, people, taken)
    records = (*collections(), *_of_people(people), *taken, *map(_out, _published(taken)))
    written(stores, _changes(a.some_rules(), a.a_roster(), *records))
    for living in people:
        _name(stores, living.person.id)
    for asset in taken[1::_WITH_BYTES]:
        _lay(blobs, asset)
    for asset in taken[::_ONCE_IN]:
        words = frozenset({"fair", asset.id[:6]})
        stores.library.describe(asset.id, Description(caption="of a fair", keywords=words))
    _sign(house, stores, people)
    # As whoever uploads first makes the secret.
    stores.pseudonyms.of_content("content")


def _make_keys(stores: Stores, people: Iterable[Living], taken: Iterable[Asset]) -> None:
    hers = [(living.person.id, it) for living in people for it in (DATA, EVIDENCE)]
    keys_written(stores, [*hers, *((asset.id, Purpose.TEXT) for asset in taken)])


def _of_people(people: Iterable[Living]) -> Iterator[Record]:
    for living in people:
        yield living.person
        yield from living.says


def _changes(*records: Record) -> Iterator[Change]:
    """Each of its own; a consent event by event, as nobody writes one at once."""
    for record in records:
        before: Consent | None = None
        if isinstance(record, Consent):
            for version in range(1, record.version):
                now = record.as_of(version)
                yield a_change(Write(now, before))
                before = now
        yield a_change(Write(record, before))


def _name(stores: Stores, her: PersonId) -> None:
    mail = f"{her[:8]}@example.org"
    name = Identity(name=f"Somebody {her[:8]}", mail=mail, language=Language.GERMAN)
    stores.consents.name(her, name)


def _published(taken: Iterable[Asset]) -> Iterator[Asset]:
    return (asset for asset in taken if asset.id[0] in "01" and asset.fate is None)


def _out(asset: Asset) -> Rendition:
    return a_rendition(id=an_id(f"out {asset.id}"), asset=asset.id, content=asset.content)


def _lay(blobs: Blobs, asset: Asset) -> None:
    if asset.fate is Fate.DELETED:
        return
    blobs.put(Shelf.ORIGINALS, asset.id, content=b"bytes of " + asset.id.encode())
    blobs.put(Shelf.PICTURES, thumbnail_of(asset.id), content=b"small")
    for one in _published([asset]):
        blobs.put(Shelf.PICTURES, _out(one).id, content=b"out " + asset.id.encode())


def _sign(house: House, stores: Stores, people: Iterable[Living]) -> None:
    """What was signed: on the form, with its paper and a timestamp; and on a sheet of paper."""
    papers = Places(cast("Any", house)).papers
    for living in people:
        her = living.person.id
        for consent in (one for one in living.says if isinstance(one, Consent)):
            if consent.paper is not None:
                papers.keep("scans", her, name=consent.id, content=PDF_SCAN)
            elif consent.yeses:
                content = SIGNED + her.encode()
                paper = a.a_paper(person=her, request=consent.id, document=document_hash(content))
                said = a.a_testimony(person=her, request=consent.id)
                papers.keep("sealed", her, name=paper.document, content=content)
                written(stores, [a_change(encloses=(said, paper))])
