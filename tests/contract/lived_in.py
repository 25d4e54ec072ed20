"""ADA under two names, in every store there is; BOB beside her, and MIA whom she speaks for."""

from dataclasses import replace
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.person import Custody, Guardian
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.zips import ZipState
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.changes import Purpose
from quitclaim.ports.own_pictures import folder_of
from quitclaim.ports.records import Record
from quitclaim.ports.selfies import SELFIES
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import ADA, BOB, MIA
from tests.builders.selecting import BEST
from tests.contract.changes import a_change
from tests.contract.deployed import Deployed
from tests.contract.enrolled import enrol
from tests.contract.filled import a_rendition
from tests.contract.filled_people import ADA_LOVELACE

READY: Final = ZipState.READY
OTHER: Final = PersonId(a.an_id("ada under another name"))
ALIASES: Final = (ADA, OTHER)
HER_PAPER: Final = a.a_hash("paper")


def _picture(name: str, *faces: PersonId) -> Asset:
    return a.an_asset(*map(a.a_linked_face, faces), id=a.a_hash(name))


ALONE: Final = _picture("alone", ADA)
TWICE: Final = _picture("twice", OTHER)
SHARED: Final = _picture("shared", ADA, BOB)
BOBS: Final = _picture("bob's", BOB)
HELD: Final = replace(_picture("held", ADA), on_hold=True)
PICTURES: Final = (ALONE, TWICE, SHARED, BOBS)


def live_in(at: Deployed, *more: Asset) -> None:
    _people(at)
    enrol(at.ports["gallery"], ADA, BOB)
    pictures = (*PICTURES, *more)
    for nth, picture in enumerate(pictures):
        _commit(at, picture)
        _show(at, picture, nth)
    at.on.keys.make(BEST, Purpose.TEXT)
    selection = a.a_selection(*(one.id for one in pictures))
    _commit(at, a.some_rules(), a.a_roster(ADA, BOB), selection)
    packed = a.a_zip(renditions=(a.an_id("rendition 0"),), pack=a.an_id("pack"), state=READY)
    _commit(at, packed)
    at.put("pictures", f"zip/{a.an_id('zip')}/{a.an_id('pack')}")
    at.ports["deliveries"].add(a.a_delivery(a.an_event(subject=ADA)))
    at.put("exports", f"{SELFIES}{ADA}/{a.an_id('consent')}/{a.an_id('selfie')}")
    at.put("exports", f"{folder_of(ADA)}{ALONE.id}/{a.a_hash('a view')[:32]}")
    at.ports["archives"].ask(a.an_archive())
    for folder, name in (("sealed", HER_PAPER), ("scans", a.an_id("consent"))):
        at.put("papers", f"{folder}/{name}")


def _people(at: Deployed) -> None:
    for person in (*ALIASES, BOB, MIA):
        at.on.keys.make(person, Purpose.DATA, Purpose.EVIDENCE)
    at.on.keys.make(ADA, Purpose.TEMPLATE)
    at.on.keys.make(BOB, Purpose.TEMPLATE)
    ward = a.a_person(MIA, guardians=(Guardian(id=ADA, custody=Custody.RECORDED),))
    _commit(at, a.a_person(ADA, merged_from=frozenset({OTHER})))
    _commit(at, a.a_person(OTHER, merged_into=ADA), a.a_person(BOB), ward)
    _commit(at, a.a_request(), a.an_objection(), a.a_basis(), a.a_sent_request(), a.a_plea())
    _commit(at, a.a_request(person=BOB, id=a.an_id("bob's")))
    asked = a.a_request(person=MIA, id=a.an_id("mia's"))
    _commit(at, asked)
    _commit_said(at, asked)
    enclosed = (a.a_capability(), a.a_testimony(), a.a_paper(), a.a_letter())
    at.on.commits.commit(a_change(encloses=enclosed))
    at.on.consents.name(ADA, ADA_LOVELACE)


def _commit_said(at: Deployed, asked: Consent) -> None:
    """ADA says yes for MIA."""
    said = replace(asked, events=(*asked.events, a.given(by=a.the_guardian(ADA))))
    at.on.commits.commit(a_change(Write(said, asked)))


def _show(at: Deployed, picture: Asset, nth: int) -> None:
    rendition = a_rendition(id=a.an_id(f"rendition {nth}"), asset=picture.id)
    at.on.keys.make(picture.id, Purpose.TEXT)
    blobs = at.ports["blobs"]
    blobs.put(Shelf.ORIGINALS, picture.id, content=b"original")
    blobs.put(Shelf.ORIGINALS, picture.id, content=b"once more")
    blobs.put(Shelf.PICTURES, f"thumbnail/{picture.id}", content=b"small")
    blobs.put(Shelf.PICTURES, rendition.id, content=b"out")
    _commit(at, rendition)


def _commit(at: Deployed, *records: Record) -> None:
    at.on.commits.commit(a_change(*map(Write, records)))
