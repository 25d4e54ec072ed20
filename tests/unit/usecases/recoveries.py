"""Tables as they were before an erasure, put back in the place of what they are by now."""

from quitclaim.usecases.correct_asset import RemoveAsset
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.replay_erasures import Replayed, ReplayErasures
from tests.builders import OFFICER
from tests.fakes.fakes import Fakes
from tests.unit.usecases.erasures import erase, full
from tests.unit.usecases.stage import made

# What a recovery does not bring back: keys and templates have none, blobs and the log are no
# tables, and the lists lie beside the log.
_NOT_RECOVERED = (
    *("keys", "key_copy", "templates", "used", "blobs", "tiles", "checkpoint", "checkpoints"),
    *("blocked", "erased", "called", "answered", "pages", "searches"),
)


def bring_back(fakes: Fakes, before: Fakes) -> None:
    world, old = fakes.world, vars(before.world)
    for name in old.keys() - {*_NOT_RECOVERED}:
        if not name.startswith("_"):
            setattr(world, name, old[name])
    world.dossiers.clear()


def replay(fakes: Fakes) -> Replayed:
    erasing, removing = made(ErasePerson, fakes), made(RemoveAsset, fakes)
    return made(ReplayErasures, fakes, erase=erasing, remove=removing)(member=OFFICER)


def an_old_copy() -> Fakes:
    fakes = full()
    erase(fakes)
    bring_back(fakes, full())
    return fakes
