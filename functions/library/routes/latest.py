"""The collections that somebody may still be asked about."""

from itertools import islice
from typing import Final

from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.paging import every

# Those opened last: of older ones nobody is asked anew.
_MOST: Final = 100


def latest_collections(catalogue: Catalogue) -> list[tuple[str, str]]:
    """Each with its name, the latest first."""
    read = every(lambda cursor: catalogue.collections(after=cursor))
    labels = catalogue.labels(tuple(islice(read, _MOST)))
    return [(collection, label.name) for collection, label in labels.items()]
