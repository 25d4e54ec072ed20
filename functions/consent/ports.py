from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from quitclaim.domain.consents.envelopes import Provider
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.ports.archives import Archives
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.chance import Chance
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.envelopes import Accounts, Hints, SigningService
from quitclaim.ports.event_codes import EventCodes
from quitclaim.ports.finds import Finds
from quitclaim.ports.keys import Keys
from quitclaim.ports.library import Library
from quitclaim.ports.mail import Stationery
from quitclaim.ports.own_pictures import OwnPictures
from quitclaim.ports.papers import Papers
from quitclaim.ports.rates import Rates
from quitclaim.ports.repeats import Repeats
from quitclaim.ports.requests import Requests
from quitclaim.ports.runs import Runs
from quitclaim.ports.selfies import Selfies
from quitclaim.ports.takings import Takings
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.heard import HeardCommits
from quitclaim_web.doors.pages import Pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """
    What the pages behind a mailed link are made of, whoever provides it.

    `locks`: shared with staff, who may ask the same person. `secret`: signs visits and forms, and
    names addresses in counts. `selfies`, `finds`, `deployed`: None where nobody recognises.
    """

    accounts: Accounts
    archives: Archives
    catalogue: Catalogue
    chance: Chance
    clock: Clock
    commits: HeardCommits
    consents: Consents
    deployed: Deployed | None
    event_codes: EventCodes
    finds: Finds | None
    hints: Hints
    keys: Keys
    library: Library
    locks: Repeats
    origins: Origins
    own_pictures: OwnPictures
    pages: Pages
    papers: Papers
    rates: Rates
    requests: Requests
    runs: Runs
    secret: Callable[[], bytes]
    stationery: Stationery
    services: Mapping[Provider, SigningService]
    selfies: Selfies | None
    takings: Takings

    @property
    def desk(self) -> dict[str, Any]:
        """What every use case takes that writes of people."""
        return {
            "consents": self.consents,
            "commits": self.commits,
            "clock": self.clock,
            "chance": self.chance,
            "keys": self.keys,
        }
