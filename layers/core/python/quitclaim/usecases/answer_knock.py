from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import LetterId, PersonId
from quitclaim.domain.people.person import THE_CLOCK, Role, Speaker
from quitclaim.domain.people.voices import may_speak
from quitclaim.domain.scope import Kind
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.knocks import Knock
from quitclaim.ports.mail import Letter, Message
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True)
class AnswerKnock:
    consents: Consents
    commits: Commits
    clock: Clock
    chance: Chance

    def __call__(self, knock: Knock) -> int:
        """
        Write to whoever is known at the address, and return to how many.

        Each goes to the address that stands on her record now. Whoever was found to be somebody
        else is written to as her.
        """
        at = self.clock.now()
        found = self.consents.dossiers(self.consents.at_address(knock.address)).values()
        people = {dossier.id: dossier for dossier in found if _is_reached(dossier)}
        readers = sorted(_readers(people.values(), at=at))
        for person in readers:
            letter = Message(
                id=LetterId(self.chance.uuid()), letter=Letter.MY_PAGE, person=person, at=at
            )
            fact = told(self.chance, at=at, by=THE_CLOCK, action="answer_knock")
            self.commits.commit(Change(fact=fact, encloses=(letter,)))
        return len(readers)


def _is_reached(dossier: Dossier) -> bool:
    return not dossier.is_erased and dossier.person.died_on is None


def _readers(people: Collection[Dossier], *, at: datetime) -> Iterator[PersonId]:
    """A child whose parent gets a letter at the same address is on the parent's page."""
    theirs = {person for dossier in people for person in dossier.person.ids}
    for dossier in people:
        parents = (Speaker(Role.GUARDIAN, known.id) for known in dossier.person.guardians)
        is_there = any(
            parent.id in theirs and may_speak(dossier.person, parent, kind=Kind.PUBLICATION, at=at)
            for parent in parents
        )
        if not is_there:
            yield dossier.id
