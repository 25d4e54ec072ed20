"""Whether a sealed paper is still what was sealed; needs no network, no key and no trust in us."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from quitclaim.domain.checks import Word
from quitclaim.domain.ids import DocumentHash, document_hash


class Seal(Word):
    HOLDS = "holds"
    BROKEN = "broken"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """
    `is_unchanged`: whether it is the very file that a leaf of the log names; None: no leaf's hash
    was given. Without it a seal proves only that nothing changed since somebody sealed it.

    `key`: the SHA-256 of the key it was sealed with. `files`: what machines read of it.
    """

    document: DocumentHash
    seal: Seal
    is_unchanged: bool | None = None
    sealed_by: str | None = None
    sealed_at: datetime | None = None
    key: str | None = None
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)


def verify(pdf: bytes, *, hash: DocumentHash | None = None) -> Verified:  # noqa: A002  what a leaf calls it
    document = document_hash(pdf)
    is_unchanged = None if hash is None else hash == document
    try:
        found = _read(pdf)
    except Exception:  # noqa: BLE001  whoever changed the file chose how its reader fails
        found = {"seal": Seal.BROKEN}
    return Verified(document=document, is_unchanged=is_unchanged, **found)


def _read(pdf: bytes) -> dict[str, Any]:
    reader = PdfFileReader(BytesIO(pdf))
    files = dict(_files(reader))
    signatures = reader.embedded_signatures
    if not signatures:
        return {"seal": Seal.MISSING, "files": files}
    # Of two seals, one would be over a part of the file only.
    signature = signatures[0]
    holds = len(signatures) == 1 and _holds(signature)
    certificate = signature.signer_cert
    return {
        "seal": Seal.HOLDS if holds else Seal.BROKEN,
        "sealed_by": certificate.subject.native.get("organization_name"),
        "sealed_at": signature.self_reported_timestamp,
        "key": hashlib.sha256(certificate.public_key.dump()).hexdigest(),
        "files": files,
    }


def _holds(signature: EmbeddedPdfSignature) -> bool:
    intact, valid = validate_sig_integrity(
        signature.signer_info,
        signature.signer_cert,
        expected_content_type="data",
        actual_digest=signature.compute_digest(),
    )
    coverage = signature.evaluate_signature_coverage()
    return intact and valid and coverage is SignatureCoverageLevel.ENTIRE_FILE


def _files(reader: PdfFileReader) -> Iterator[tuple[str, bytes]]:
    for file in reader.root.get("/AF", ()):
        specification = file.get_object()
        yield str(specification["/UF"]), bytes(specification["/EF"]["/F"].data)
