"""What stands on the pages behind a link, drawn from what it opened."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from functions.consent.boxes import box_name, given_of, keep_name
from functions.consent.naming import called, without
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.notices import Box, boxes_for
from quitclaim.domain.ids import CollectionId, ConsentId
from quitclaim.domain.people.person import Role
from quitclaim.domain.scope import Kind, Scope, kind_of
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.consents import Consents
from quitclaim.usecases.open_link import Opened
from quitclaim.usecases.readers import reader_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """One checkbox."""

    name: str
    box: Box
    is_ticked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One record. `place`: what its collection is called, where that can be read."""

    id: ConsentId
    kind: Kind
    asked: Scope
    is_everywhere: bool
    place: str | None
    until: datetime
    controls: tuple[Control, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who looks. `child`: what to call whom it is about, where that is somebody else."""

    is_guardian: bool
    child: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Sheets:
    catalogue: Catalogue
    consents: Consents

    def reader(self, opened: Opened) -> Reader:
        capability, about = opened.capability, opened.about
        identity = self.consents.identity(reader_of(capability.person, capability.by))
        name = identity.name if identity else ""
        return Reader(
            is_guardian=capability.by.role is Role.GUARDIAN,
            child=called(about.name, reader=name) if about else None,
            name=name,
        )

    def asked(
        self, opened: Opened, *, reader: Reader, ticked: Collection[str] = ()
    ) -> tuple[Sheet, ...]:
        """To sign: nothing is ticked but what she ticked herself a moment ago."""
        return tuple(
            self._sheet(consent, controls=_asking(consent, ticked), reader=reader)
            for consent in opened.consents
        )

    def given(self, opened: Opened, *, reader: Reader) -> tuple[Sheet, ...]:
        """To take back: ticked is what stands."""
        return tuple(
            self._sheet(consent, controls=_keeping(given_of(consent)), reader=reader)
            for consent in opened.consents
        )

    def _sheet(self, consent: Consent, *, controls: Iterator[Control], reader: Reader) -> Sheet:
        collection = consent.asked.collection
        return Sheet(
            id=consent.id,
            kind=kind_of(consent.asked),
            asked=consent.asked,
            is_everywhere=collection is None,
            place=self._place(collection, reader) if collection else None,
            until=consent.until,
            controls=tuple(controls),
        )

    def _place(self, collection: CollectionId, reader: Reader) -> str | None:
        label = self.catalogue.labels([collection]).get(collection)
        return without(reader.name, label.name) if label else None


def _asking(consent: Consent, ticked: Collection[str]) -> Iterator[Control]:
    for box in boxes_for(consent.asked):
        name = box_name(consent.id, box)
        yield Control(name=name, box=box, is_ticked=name in ticked)


def _keeping(given: Scope | None) -> Iterator[Control]:
    for box in boxes_for(given) if given else ():
        yield Control(name=keep_name(box), box=box, is_ticked=True)
