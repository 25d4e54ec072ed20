from collections.abc import Callable
from dataclasses import dataclass

from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.chance import Chance
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.keys import Keys
from quitclaim.ports.library import Library
from quitclaim.ports.papers import Papers
from quitclaim.ports.rates import Rates
from quitclaim.ports.requests import Requests
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.heard import HeardCommits
from quitclaim_web.doors.pages import Pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """
    What the pages behind a mailed link are made of, whoever provides it.

    `secret`: signs visits and forms, and names addresses in counts.
    """

    catalogue: Catalogue
    chance: Chance
    clock: Clock
    commits: HeardCommits
    consents: Consents
    keys: Keys
    library: Library
    origins: Origins
    pages: Pages
    papers: Papers
    rates: Rates
    requests: Requests
    secret: Callable[[], bytes]
