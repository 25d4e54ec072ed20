"""
That an erasure is over: its last backup has ended, and somebody looked again (R36, R37).

Canonical JSON beside the certificate, written and read like that one. It names the certificate by
its id and its hash, and nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, Final

from quitclaim.domain.certificates.documents import Document, said
from quitclaim.domain.certificates.reading import Told, canonical_in, remainder_in
from quitclaim.domain.certificates.words import WHY
from quitclaim.domain.checks import require, require_text
from quitclaim.domain.forgetting.certificate import Remainder
from quitclaim.domain.ids import (
    CertificateId,
    DocumentHash,
    document_hash,
    require_hashes,
    require_uuids,
)
from quitclaim.domain.instants import require_instants
from quitclaim.domain.proof.canonical import canonical

FORM: Final = 1
_KIND: Final = "quitclaim completion of an erasure"
_ABOUT: Final = (
    "Every backup that the certificate of this erasure declares has ended. Every table was read "
    "once more for an id that is the person's: what still names her is said, and why. certificate "
    "and document are the id of that certificate and the SHA-256 of its document."
)
_CANNOT_KNOW: Final = (
    "whether backups were in fact deleted when they were said to end",
    "whether anything that does not hold her id is left: a picture that nobody linked to her",
    "whether another id that she was known by stands anywhere: the certificate knows one",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """`lapsed_at`: when the last backup ended. `remainders`: what still names her, explained."""

    certificate: CertificateId
    document: DocumentHash
    log: str
    lapsed_at: datetime
    looked_at: datetime
    remainders: tuple[Remainder, ...] = ()

    def __post_init__(self) -> None:
        require_uuids(certificate=self.certificate)
        require_hashes(document=self.document)
        require_text(log=self.log)
        require_instants(lapsed_at=self.lapsed_at, looked_at=self.looked_at)
        require(
            self.looked_at >= self.lapsed_at,
            "nobody looks for what is left before the last backup has ended: look later",
        )
        require(
            all(one.reason.names_her for one in self.remainders),
            "what was seen names her: a mark without a name is none of it",
        )

    @property
    def id(self) -> CertificateId:
        return completion_id(self.certificate)

    @property
    def hash(self) -> DocumentHash:
        return document_hash(written(self))

    def is_of(self, document: Document) -> bool:
        """Of this very certificate, and after the last end that it declares."""
        is_it = (self.certificate, self.document) == (document.id, document.hash)
        return is_it and self.log == document.log and self.lapsed_at >= lapses_at(document)


def completion_id(certificate: CertificateId) -> CertificateId:
    """Whoever has the certificate finds it, and one erasure is completed once."""
    digits = sha256(f"completion|{certificate}".encode()).hexdigest()
    # Written as every id is: of version 4, and of the usual variant.
    variant = "89ab"[int(digits[16], 16) % 4]
    parts = (digits[:8], digits[8:12], f"4{digits[13:16]}", f"{variant}{digits[17:20]}")
    return CertificateId("-".join((*parts, digits[20:32])))


def lapses_at(document: Document) -> datetime:
    return max(residue.until for residue in document.certificate.residues)


def written(completion: Completion) -> bytes:
    return canonical(told(completion))


def told(completion: Completion) -> dict[str, Any]:
    return {
        "format": _KIND,
        "version": FORM,
        "about": _ABOUT,
        "id": completion.id,
        "certificate": completion.certificate,
        "document": completion.document,
        "log": completion.log,
        "lapsed_at": said(completion.lapsed_at),
        "looked_at": said(completion.looked_at),
        "names_her": [
            {
                "store": one.store.value,
                "reason": one.reason.value,
                "why": WHY[one.reason],
                "count": one.count,
            }
            for one in completion.remainders
        ],
        "cannot_know": list(_CANNOT_KNOW),
    }


def completion_in(content: bytes) -> Completion:
    """Raises ImpossibleValue unless `written` wrote these very bytes."""
    return completion_told(canonical_in(content))


def completion_told(value: Mapping[str, Any] | object) -> Completion:
    found = Told(value)
    completion = Completion(
        certificate=CertificateId(found.one("certificate", str)),
        document=DocumentHash(found.one("document", str)),
        log=found.one("log", str),
        lapsed_at=found.instant("lapsed_at"),
        looked_at=found.instant("looked_at"),
        remainders=tuple(map(remainder_in, found.rows("names_her"))),
    )
    require(
        canonical(found.held) == written(completion),
        "this is no completion of an erasure as anybody here writes it",
    )
    return completion
