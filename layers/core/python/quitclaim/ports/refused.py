from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from quitclaim.domain.instants import require_instants
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.ports.paging import Cursor, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """`name`: of the file, as it was uploaded. `why` None: a reason of another release."""

    name: str
    why: WhyRefused | None
    at: datetime

    def __post_init__(self) -> None:
        require_instants(at=self.at)

    def __repr__(self) -> str:
        return f"Rejected(…, {self.why})"


class Rejections(Protocol):
    """What was told why it became no asset, as long as uploads lie in the inbox."""

    def latest(self, *, after: Cursor | None = None) -> Page[Rejected]:
        """By name, which begins with whose it is."""
