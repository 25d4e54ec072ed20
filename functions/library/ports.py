from collections.abc import Callable
from dataclasses import dataclass

from functions.library.hook_ports import HookPorts
from functions.library.people_ports import PeoplePorts
from functions.library.picture_ports import PicturePorts
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.ports.chance import Chance
from quitclaim.ports.clock import Clock
from quitclaim.ports.rates import Rates
from quitclaim.ports.repeats import Repeats
from quitclaim.ports.sign_ins import SignIns
from quitclaim.ports.signer import Signer
from quitclaim.ports.staff import Staff
from quitclaim.ports.tiles import Tiles
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.heard import HeardCommits
from quitclaim_web.doors.pages import Pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """
    What the console is made of, whoever provides it.

    `commits`: through which every use case writes, so that a call has one leaf. `secret`: of the
    doors, which seals cursors. `signer`: of the log, asked for its key and never to sign.
    `deployed` None: recognition is not deployed here.
    """

    chance: Chance
    clock: Clock
    commits: HeardCommits
    deployed: Deployed | None = None
    hooks: HookPorts
    origins: Origins
    pages: Pages
    people: PeoplePorts
    pictures: PicturePorts
    rates: Rates
    repeats: Repeats
    secret: Callable[[], bytes]
    sign_ins: SignIns
    signer: Signer
    staff: Staff
    tiles: Tiles
