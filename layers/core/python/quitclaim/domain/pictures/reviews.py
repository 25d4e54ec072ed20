"""What people say of a whole picture: who is in it without a face, and that they have looked."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.ids import ContentHash, MemberId, PersonId, require_hashes, require_uuids
from quitclaim.domain.instants import require_instants


@dataclass(frozen=True, slots=True)
class Presence:
    """Somebody recognisable without a face to redact: by her back, her clothes, the caption."""

    person: PersonId
    by: MemberId

    def __post_init__(self) -> None:
        require_uuids(person=self.person, by=self.by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A person's word that everyone recognisable on exactly this content is marked (R56, I14)."""

    content: ContentHash
    by: MemberId
    at: datetime

    def __post_init__(self) -> None:
        require_hashes(content=self.content)
        require_uuids(by=self.by)
        require_instants(at=self.at)


@dataclass(frozen=True, slots=True)
class Vouch:
    """A member's word that whoever the caption names is marked on the picture; of these words."""

    by: MemberId
    at: datetime

    def __post_init__(self) -> None:
        require_uuids(by=self.by)
        require_instants(at=self.at)
