from collections.abc import Callable
from dataclasses import dataclass

from quitclaim.ports.addresses import Handing
from quitclaim.ports.blobs import Blobs
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.chance import Chance
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library
from quitclaim.ports.rates import Rates
from quitclaim.ports.selections import Selections
from quitclaim.ports.takings import Takings
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.heard import HeardCommits
from quitclaim_web.doors.pages import Pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """What the door is made of. `secret`: names addresses in counts, and seals cursors."""

    blobs: Blobs
    catalogue: Catalogue
    chance: Chance
    clock: Clock
    commits: HeardCommits
    consents: Consents
    handing: Handing
    library: Library
    origins: Origins
    pages: Pages
    rates: Rates
    secret: Callable[[], bytes]
    selections: Selections
    takings: Takings
