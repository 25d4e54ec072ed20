"""What every use case that changes a person's records shares."""

from dataclasses import dataclass

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import PersonId
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.keys import Keys


@dataclass(frozen=True, slots=True)
class PeopleDesk:
    consents: Consents
    commits: Commits
    clock: Clock
    chance: Chance
    keys: Keys

    def known(self, person: PersonId) -> Dossier:
        """Whoever was forgotten is nobody we know."""
        dossier = self.consents.dossier(person)
        if dossier is None or dossier.is_erased:
            raise NotFound(person)
        return dossier
