from dataclasses import dataclass

from quitclaim.ports.addresses import Addresses, Handing
from quitclaim.ports.backlog import Backlog
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.histories import Histories, Neighbours
from quitclaim.ports.inbox import Pseudonyms
from quitclaim.ports.keepings import Keepings
from quitclaim.ports.library import Library
from quitclaim.ports.refused import Rejections
from quitclaim.ports.runs import Runs
from quitclaim.ports.selections import Selections
from quitclaim.ports.takings import Takings
from quitclaim.ports.uploaders import Uploaders
from quitclaim.ports.zips import Zips


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturePorts:
    """What the console shows of pictures, and of how they come in."""

    addresses: Addresses
    backlog: Backlog
    catalogue: Catalogue
    handing: Handing
    histories: Histories
    keepings: Keepings
    library: Library
    neighbours: Neighbours
    pseudonyms: Pseudonyms
    rejections: Rejections
    runs: Runs
    selections: Selections
    takings: Takings
    uploaders: Uploaders
    zips: Zips
