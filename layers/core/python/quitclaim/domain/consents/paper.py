"""The sealed document of one signing: a pointer to it, since its bytes lie elsewhere (R13)."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.ids import (
    DocumentHash,
    PersonId,
    RequestId,
    require_hashes,
    require_uuids,
)
from quitclaim.domain.instants import require_instants


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """
    `document`: the hash of the whole file, to the last byte; its leaf says the same.
    `timestamped_at`: when somebody else's word on when it existed was put beside it.
    """

    request: RequestId
    person: PersonId
    document: DocumentHash
    at: datetime
    timestamped_at: datetime | None = None

    def __post_init__(self) -> None:
        require_uuids(request=self.request, person=self.person)
        require_hashes(document=self.document)
        require_instants(at=self.at, timestamped_at=self.timestamped_at)
