"""What lies sealed of one person under her evidence key, and until when it is kept (R13, R39)."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.ids import (
    ConsentId,
    DocumentHash,
    EvidenceOrderId,
    PersonId,
    RequestId,
    require_hashes,
    require_uuids,
)
from quitclaim.domain.instants import require_instants


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """What was done on forms, sealed papers with their timestamps, and scans: by their ids."""

    signings: frozenset[RequestId] = frozenset()
    documents: frozenset[DocumentHash] = frozenset()
    scans: frozenset[ConsentId] = frozenset()

    def __post_init__(self) -> None:
        for one in (*self.signings, *self.scans):
            require_uuids(of=one)
        for document in self.documents:
            require_hashes(document=document)

    @property
    def papers(self) -> int:
        """Timestamps belong to what they are of, and what was done on a form is no paper."""
        return len(self.documents) + len(self.scans)

    def __bool__(self) -> bool:
        return bool(self.signings or self.documents or self.scans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """
    Written down while somebody still knows it: once she is erased, no record of hers does.

    `ordered`: two members ended it before its period, so that no lock keeps any of it.
    """

    person: PersonId
    until: datetime
    laid: Laid = Laid()
    ordered: EvidenceOrderId | None = None

    def __post_init__(self) -> None:
        require_uuids(person=self.person, ordered=self.ordered)
        require_instants(until=self.until)
