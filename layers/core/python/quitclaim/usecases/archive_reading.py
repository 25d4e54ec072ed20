"""All that is read for an archive: her records, and of everybody else nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

from quitclaim.domain.archives.documents import Contents
from quitclaim.domain.archives.said import Said
from quitclaim.domain.archives.shown import InArchive
from quitclaim.domain.archives.subject import Subject
from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.receipts import Statement
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import ArchiveId, PersonId
from quitclaim.domain.organisation.controllers import Controller
from quitclaim.ports.archives import Guide
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Purpose
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.evidence import Evidence
from quitclaim.ports.keys import Keys
from quitclaim.ports.library import Library
from quitclaim.ports.own_pictures import OwnPictures
from quitclaim.ports.paging import every
from quitclaim.ports.requests import Requests
from quitclaim.usecases.copies import statements_of
from quitclaim.usecases.open_my_page import Voice, pleas_of
from quitclaim.usecases.own_pictures import OwnPicture, ShowOwnPictures, names_of
from quitclaim.usecases.readers import in_reading_order, reader_of


@dataclass(frozen=True, slots=True)
class ReadForArchive:
    consents: Consents
    requests: Requests
    library: Library
    catalogue: Catalogue
    own_pictures: OwnPictures
    evidence: Evidence
    keys: Keys
    clock: Clock
    chance: Chance
    show: ShowOwnPictures
    guide: Guide

    def controller(self) -> Controller:
        """NotAllowed until the organisation has said who it is."""
        controller = self.library.rules().controller
        if controller is None:
            raise NotAllowed(Hindrance.NO_CONTROLLER)
        return controller

    def language(self, voice: Voice) -> Language:
        reader = self.consents.identity(reader_of(voice.person, voice.by))
        return reader.language if reader else Language.ENGLISH

    def pictures(self, voice: Voice) -> Iterator[OwnPicture]:
        return every(lambda after: self.show(voice, after=after))

    def statements(self, voice: Voice) -> tuple[Statement, ...]:
        dossier, rules = voice.dossier, self.library.rules()
        records = in_reading_order(dossier, {one.id for one in dossier.consents})
        stated = statements_of(
            records, self.controller(), assessment=rules.assessment, at=self.clock.now()
        )
        return tuple(stated)

    def said(self, voice: Voice) -> Said:
        """Under every name that she is known by."""
        dossier, names = voice.dossier, names_of(voice)
        return Said(
            reader=voice.by,
            bases=dossier.bases,
            objections=dossier.objections,
            requests=tuple(one for name in names for one in self.requests.of(name)),
            testimonies=tuple(one for name in names for one in self.requests.testimonies(name)),
            pleas=pleas_of(dossier, self.requests),
        )

    def contents(
        self,
        archive: ArchiveId,
        voice: Voice,
        *,
        said: Said,
        pictures: tuple[InArchive, ...],
    ) -> Contents:
        return Contents(
            id=archive,
            at=self.clock.now(),
            controller=self.controller(),
            subject=self._subject(voice),
            said=said,
            statements=self.statements(voice),
            unreadable=len(voice.dossier.unreadable),
            is_enrolled=self._is_enrolled(names_of(voice)),
            pictures=pictures,
        )

    def _subject(self, voice: Voice) -> Subject:
        person, identity = voice.dossier.person, self.consents.identity(voice.person)
        if identity is None:
            return Subject(person=person)
        return Subject(
            person=person,
            name=identity.name,
            mail=identity.mail,
            language=str(identity.language),
        )

    def _is_enrolled(self, names: tuple[PersonId, ...]) -> bool:
        """By the key without which no template of hers opens; the template is not read."""
        return bool(self.keys.holders(names, purpose=Purpose.TEMPLATE))
