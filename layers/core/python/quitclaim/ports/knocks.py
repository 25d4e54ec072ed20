from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.ids import AddressHash, LetterId, require_hashes, require_uuids
from quitclaim.domain.instants import require_instants


@dataclass(frozen=True, slots=True, kw_only=True)
class Knock:
    """
    Somebody asks for the link to her own page. Whose address it is, is looked up by whoever sends
    letters: at the door everybody is answered alike, and as fast (R48).
    """

    id: LetterId
    address: AddressHash
    at: datetime

    def __post_init__(self) -> None:
        require_uuids(id=self.id)
        require_hashes(address=self.address)
        require_instants(at=self.at)
