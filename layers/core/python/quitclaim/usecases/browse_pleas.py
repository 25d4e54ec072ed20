from dataclasses import dataclass
from itertools import islice
from typing import Final

from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.ports.paging import every
from quitclaim.ports.requests import Requests

# Whoever has so many to answer within a month needs more than a list.
MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class BrowsePleas:
    requests: Requests

    def __call__(self) -> tuple[Plea, ...]:
        """Who asks to be erased, or to be looked for; whatever is due first on top."""
        pleading = every(lambda after: self.requests.pleading(after=after))
        return tuple(islice(pleading, MOST))
