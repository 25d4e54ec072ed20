"""Identifiers: random or a hash, never made from personal data, never interchangeable."""

import hashlib
import re
from typing import Final, NewType

from quitclaim.domain.errors import ImpossibleValue

# Random (UUIDv4, lower case).
ArchiveId = NewType("ArchiveId", str)
BasisId = NewType("BasisId", str)
CertificateId = NewType("CertificateId", str)
CollectionId = NewType("CollectionId", str)
ConsentId = NewType("ConsentId", str)
EndpointId = NewType("EndpointId", str)
EvidenceOrderId = NewType("EvidenceOrderId", str)
FaceId = NewType("FaceId", str)
FactId = NewType("FactId", str)
LetterId = NewType("LetterId", str)
MemberId = NewType("MemberId", str)
ObjectionId = NewType("ObjectionId", str)
PackId = NewType("PackId", str)
PersonId = NewType("PersonId", str)
PleaId = NewType("PleaId", str)
RenditionId = NewType("RenditionId", str)
RequestId = NewType("RequestId", str)
RunId = NewType("RunId", str)
SelectionId = NewType("SelectionId", str)
SelfieId = NewType("SelfieId", str)
TakingId = NewType("TakingId", str)
TemplateId = NewType("TemplateId", str)
TokenId = NewType("TokenId", str)
ZipId = NewType("ZipId", str)

# Made of an instant, a fact and a place in it, so that they sort as time does.
EventId = NewType("EventId", str)

# Hashes (SHA-256 or its HMAC, 64 hexadecimal digits).
AddressHash = NewType("AddressHash", str)
AssetId = NewType("AssetId", str)
ContentHash = NewType("ContentHash", str)
DocumentHash = NewType("DocumentHash", str)
ModelHash = NewType("ModelHash", str)
TokenHash = NewType("TokenHash", str)

# Slugs, named by the organisation.
Channel = NewType("Channel", str)
Purpose = NewType("Purpose", str)
Territory = NewType("Territory", str)

_UUID4: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_HASH: Final = re.compile(r"[0-9a-f]{64}")
_SLUG: Final = re.compile(r"[a-z][a-z0-9_]{0,31}")
# Ids repeat in every decision; a pattern is matched once per id, and the memory is bounded.
_KNOWN_UUIDS: Final[set[str]] = set()
_MOST_KNOWN: Final = 10_000


def require_uuids(**values: str | None) -> None:
    """Refuse what is no random id; None is an id not given."""
    for name, value in values.items():
        if value is None or value in _KNOWN_UUIDS:
            continue
        if not _UUID4.fullmatch(value):
            raise ImpossibleValue(f"{name} is no id: give a lower-case UUIDv4")
        if len(_KNOWN_UUIDS) < _MOST_KNOWN:
            _KNOWN_UUIDS.add(value)


def require_hashes(**values: str | None) -> None:
    for name, value in values.items():
        if value is not None and not _HASH.fullmatch(value):
            raise ImpossibleValue(f"{name} is no hash: give 64 lower-case hexadecimal digits")


def require_slugs(**values: str | None) -> None:
    for name, value in values.items():
        if value is not None and not _SLUG.fullmatch(value):
            raise ImpossibleValue(
                f"{name} is no slug: give a letter, then up to 31 letters, digits or underscores, "
                "all lower case"
            )


def document_hash(content: bytes) -> DocumentHash:
    """Of what somebody was shown, or of a sealed paper, to the byte."""
    return DocumentHash(hashlib.sha256(content).hexdigest())
