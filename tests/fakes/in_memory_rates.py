from dataclasses import dataclass
from datetime import datetime, timedelta

from quitclaim.domain.organisation.rates import Limit
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryRates:
    world: World

    @port_call("rates.wait_for")
    def wait_for(self, who: str, *, limit: Limit, at: datetime) -> timedelta | None:
        window = (limit.name, who, limit.window(at))
        count = self.world.calls.get(window, 0) + 1
        self.world.calls[window] = count
        return limit.wait_after(count, at=at)
