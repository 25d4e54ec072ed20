"""What stands on the pages behind a link, drawn from what it opened."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from functions.consent.boxes import box_name, given_of, keep_name
from functions.consent.naming import called, without
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.notices import Box, boxes_for
from quitclaim.domain.consents.quorum import Headcount
from quitclaim.domain.ids import CollectionId, ConsentId
from quitclaim.domain.people.person import Role
from quitclaim.domain.scope import Kind, Scope, kind_of
from quitclaim.ports.catalogue import Catalogue
from quitclaim.usecases.open_link import Opened

# What collections are called, to whoever looks.
Places = Mapping[CollectionId, str]
# How far those records are that more than one voice decides.
Headcounts = Mapping[ConsentId, Headcount]


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """One checkbox."""

    name: str
    box: Box
    is_ticked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """
    One record. `place`: what its collection is called, where that can be read.

    `headcount`: how far it is, where more than one voice decides.
    """

    id: ConsentId
    kind: Kind
    asked: Scope
    is_everywhere: bool
    place: str | None
    until: datetime
    controls: tuple[Control, ...]
    headcount: Headcount | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who looks. `child`: what to call whom it is about, where that is somebody else."""

    is_guardian: bool
    child: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Sheets:
    catalogue: Catalogue

    def asked(
        self, opened: Opened, *, reader: Reader, ticked: Collection[str] = ()
    ) -> tuple[Sheet, ...]:
        """To sign: nothing is ticked but what she ticked herself a moment ago."""
        places = self._places(opened, reader)
        return tuple(
            _sheet(
                consent,
                controls=_asking(consent, ticked),
                places=places,
                headcount=opened.headcounts.get(consent.id),
            )
            for consent in opened.consents
        )

    def given(self, opened: Opened, *, reader: Reader) -> tuple[Sheet, ...]:
        """To take back: ticked is what stands."""
        return _standing(
            opened.consents, places=self._places(opened, reader), headcounts=opened.headcounts
        )

    def standing(
        self, consents: Collection[Consent], *, headcounts: Headcounts
    ) -> tuple[Sheet, ...]:
        """As they are, on a page where no name is typed."""
        return _standing(consents, places=self._called(consents), headcounts=headcounts)

    def _places(self, opened: Opened, reader: Reader) -> Places:
        called = self._called(opened.consents)
        return {place: without(reader.name, name) for place, name in called.items()}

    def _called(self, consents: Collection[Consent]) -> Places:
        asked = (consent.asked.collection for consent in consents)
        labels = self.catalogue.labels({collection for collection in asked if collection})
        return {place: label.name for place, label in labels.items()}


def reader_of(opened: Opened) -> Reader:
    name = opened.reader.name if opened.reader else ""
    return Reader(
        is_guardian=opened.capability.by.role is Role.GUARDIAN,
        child=called(opened.about.name, reader=name) if opened.about else None,
        name=name,
    )


def _standing(
    consents: Collection[Consent], *, places: Places, headcounts: Headcounts
) -> tuple[Sheet, ...]:
    return tuple(
        _sheet(
            consent,
            controls=_keeping(given_of(consent)),
            places=places,
            headcount=headcounts.get(consent.id),
        )
        for consent in consents
    )


def _sheet(
    consent: Consent, *, controls: Iterator[Control], places: Places, headcount: Headcount | None
) -> Sheet:
    collection = consent.asked.collection
    return Sheet(
        id=consent.id,
        kind=kind_of(consent.asked),
        asked=consent.asked,
        is_everywhere=collection is None,
        place=places.get(collection) if collection else None,
        until=consent.until,
        controls=tuple(controls),
        headcount=headcount,
    )


def _asking(consent: Consent, ticked: Collection[str]) -> Iterator[Control]:
    for box in boxes_for(consent.asked):
        name = box_name(consent.id, box)
        yield Control(name=name, box=box, is_ticked=name in ticked)


def _keeping(given: Scope | None) -> Iterator[Control]:
    for box in boxes_for(given) if given else ():
        yield Control(name=keep_name(box), box=box, is_ticked=True)
