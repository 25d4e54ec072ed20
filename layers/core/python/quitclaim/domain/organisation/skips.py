"""What a run left alone, and why (R15): no use of recognition, so that no log has to keep it."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import Word, require_some
from quitclaim.domain.ids import AssetId, RunId, require_hashes, require_slugs, require_uuids
from quitclaim.domain.instants import require_instants


class Aside(Word):
    """Why a run leaves an asset alone, where no gate is shut."""

    GONE = "gone"
    PEOPLE_MISSING = "people_missing"
    NOTHING_TO_COMPARE = "nothing_to_compare"
    OUT_OF_REACH = "out_of_reach"


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """`reasons`: the gates that were shut, and what stands here."""

    run: RunId
    asset: AssetId
    at: datetime
    reasons: frozenset[str]

    def __post_init__(self) -> None:
        require_uuids(run=self.run)
        require_hashes(asset=self.asset)
        require_instants(at=self.at)
        require_some(reasons=self.reasons)
        for reason in self.reasons:
            require_slugs(reason=reason)

    @property
    def version(self) -> int:
        """It is said once: who tries again starts another run."""
        return 1
