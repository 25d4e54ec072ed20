from dataclasses import dataclass, field

from quitclaim.domain.consents.scans import ScanFormat
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import ConsentId, PersonId
from quitclaim.ports.consents import Consents
from quitclaim.ports.scans import Scans
from quitclaim.usecases.sayings import record_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    form: ScanFormat
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReadScan:
    consents: Consents
    scans: Scans

    def __call__(self, person: PersonId, consent: ConsentId) -> Scan:
        """Raises NotFound where nothing was signed on paper, or her evidence key is gone."""
        dossier = self.consents.dossier(person)
        if dossier is None or dossier.is_erased:
            raise NotFound(person)
        found = record_of(dossier, consent)
        if found.paper is None:
            raise NotFound(consent)
        # Under whom it was recorded, whomever she was found to be one with since.
        content = self.scans.read(found.person, consent, document=found.paper.scan)
        if content is None:
            raise NotFound(consent)
        return Scan(form=found.paper.form, content=content)
