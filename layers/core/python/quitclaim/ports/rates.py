from datetime import datetime, timedelta
from typing import Protocol

from quitclaim.domain.organisation.rates import Limit


class Rates(Protocol):
    def wait_for(self, who: str, *, limit: Limit, at: datetime) -> timedelta | None:
        """
        Count one call of `who` and say how long to wait before the next; None: go on.

        One atomic count, whoever else counts. `who` is kept as a keyed hash for the time of one
        window, in clear nowhere.
        """
