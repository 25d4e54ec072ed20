from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from quitclaim.domain.certificates.documents import Document
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.controllers import Controller
from quitclaim.ports.printing import Deed
from quitclaim.ports.seals import Certificates, SealKey
from quitclaim_papers.certificates import certificate_of
from quitclaim_papers.erasures import erasure
from quitclaim_papers.quitclaims import quitclaim
from quitclaim_papers.sealing import sealed
from quitclaim_papers.speech import speech
from quitclaim_papers.typesetting import typeset


@dataclass(frozen=True, slots=True)
class TypstPrinter:
    """`zone`: of our days."""

    key: SealKey
    certificates: Certificates
    zone: tzinfo = field(default_factory=lambda: ZoneInfo("Europe/Berlin"), kw_only=True)

    def quitclaim(self, deed: Deed) -> bytes:
        certificate = certificate_of(
            self.key, self.certificates, controller=deed.controller, at=deed.at
        )
        plain = typeset(quitclaim(deed, zone=self.zone), at=deed.at)
        return sealed(plain, key=self.key, certificate=certificate, at=deed.at)

    def erasure(
        self, document: Document, *, controller: Controller, language: Language, at: datetime
    ) -> bytes:
        certificate = certificate_of(self.key, self.certificates, controller=controller, at=at)
        layout = erasure(document, speech(language, zone=self.zone), sealed_at=at)
        return sealed(typeset(layout, at=at), key=self.key, certificate=certificate, at=at)
