"""An archive as one document: JSON-LD that needs no network to be read (R40; GDPR art. 20)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from quitclaim.domain.archives.by_right import objections_of, pleas_of
from quitclaim.domain.archives.said import Said, bases_of, requests_of, signing_of
from quitclaim.domain.archives.shown import InArchive, picture_of
from quitclaim.domain.archives.subject import Subject, subject_of
from quitclaim.domain.archives.words import CONTEXT, known
from quitclaim.domain.consents import dpv
from quitclaim.domain.consents.dpv import Json
from quitclaim.domain.consents.processing import parties_of, rights_against
from quitclaim.domain.consents.receipts import Statement, record_of
from quitclaim.domain.ids import ArchiveId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.controllers import Controller
from quitclaim.domain.scope import BiometricScope

FORMAT: Final = "urn:quitclaim:format:archive:1"
# GDPR recital 68: what was derived is not hers to carry elsewhere, and whoever had it could look
# for her with it.
NO_TEMPLATE: Final = (
    "The numbers made from a face are not in this archive: they are derived data, and whoever "
    "got hold of them could recognise this person elsewhere."
)
NO_LETTERS: Final = (
    "A letter is not kept once it was sent. When letters that asked went out stands with each "
    "request; of each signing a copy went out at the same moment."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """`statements`: one of each record; `unreadable`: how many nobody can read."""

    id: ArchiveId
    at: datetime
    controller: Controller
    subject: Subject
    said: Said
    statements: tuple[Statement, ...]
    unreadable: int
    is_enrolled: bool
    pictures: tuple[InArchive, ...]

    def __post_init__(self) -> None:
        require_uuids(id=self.id)
        require_instants(at=self.at)


def document_of(contents: Contents) -> dict[str, Json]:
    controller, said = contents.controller, contents.said
    return {
        "@context": CONTEXT,
        "@id": dpv.uuid_urn(contents.id),
        "@type": ["dpv:RightExerciseRecord", "schema:Dataset"],
        "dct:conformsTo": dpv.term(FORMAT),
        "dct:created": dpv.instant(contents.at),
        "dpv:hasDataSubject": subject_of(contents.subject),
        "dpv:hasDataController": dpv.term(controller.id),
        "dpv:hasEntity": parties_of(controller),
        "dpv:hasRight": rights_against(controller),
        "dpv:hasRecordOfActivity": [record_of(one) for one in contents.statements],
        **known(
            unreadableRecords=contents.unreadable or None,
            otherBases=bases_of(said.bases),
            objections=objections_of(said.objections),
            requests=requests_of(said.requests, reader=said.reader),
            signings=[signing_of(one, said) for one in said.testimonies],
            pleas=pleas_of(said.pleas),
            letters=NO_LETTERS,
            recognition=_recognition(contents),
            pictures=[picture_of(one) for one in contents.pictures],
        ),
    }


def _recognition(contents: Contents) -> dict[str, Json]:
    records = [one.consent for one in contents.statements]
    biometric = [one for one in records if isinstance(one.asked, BiometricScope)]
    return known(
        isEnrolled=contents.is_enrolled,
        consents=[
            known(consent=dpv.uuid_urn(one.id), until=dpv.instant(one.until)) for one in biometric
        ],
        templateLeftOut=NO_TEMPLATE,
    )
