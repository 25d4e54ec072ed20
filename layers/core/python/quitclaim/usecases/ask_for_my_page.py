from dataclasses import dataclass

from quitclaim.domain.ids import LetterId
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.knocks import Knock
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True)
class AskForMyPage:
    consents: Consents
    commits: Commits
    clock: Clock
    chance: Chance

    def __call__(self, mail: str) -> None:
        """
        Note that somebody asks for the link to her own page (R5, R14).

        Nothing is looked up: whether anybody is known there changes neither what is written nor
        how long it takes, so that nobody learns it by asking (R48).
        """
        at = self.clock.now()
        knock = Knock(id=LetterId(self.chance.uuid()), address=self.consents.address(mail), at=at)
        fact = told(self.chance, at=at, by=HERSELF, action="ask_for_my_page")
        self.commits.commit(Change(fact=fact, encloses=(knock,)))
