from dataclasses import dataclass

from quitclaim.domain.pictures.uploads import CONSOLE
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryUploaders:
    world: World

    @port_call("uploaders.lately")
    def lately(self) -> tuple[str, ...]:
        names = {upload.uploader for upload in self.world.inbox if not upload.is_answer}
        return tuple(sorted(names - {"", CONSOLE}))
