from collections.abc import Collection
from dataclasses import dataclass

from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemorySuppression:
    world: World

    @port_call("suppression.forget")
    def forget(self, addresses: Collection[str]) -> None:
        for address in addresses:
            self.world.suppressed.pop(address, None)
