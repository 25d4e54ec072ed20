from dataclasses import dataclass

from quitclaim.ports.addresses import Addresses
from quitclaim.ports.backlog import Backlog
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.inbox import Pseudonyms
from quitclaim.ports.library import Library
from quitclaim.ports.refused import Rejections
from quitclaim.ports.uploaders import Uploaders


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturePorts:
    """What the console shows of pictures, and of how they come in."""

    addresses: Addresses
    backlog: Backlog
    catalogue: Catalogue
    library: Library
    pseudonyms: Pseudonyms
    rejections: Rejections
    uploaders: Uploaders
