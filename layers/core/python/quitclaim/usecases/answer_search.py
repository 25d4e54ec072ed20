"""People looked for somebody who asked for it: she is told what came of it (R25; art. 12(3))."""

from dataclasses import dataclass

from quitclaim.domain.errors import NotFound
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.forgetting.search_answers import SearchAnswer, SearchOutcome
from quitclaim.domain.ids import MemberId, PersonId, PleaId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.changes import Change
from quitclaim.ports.requests import Requests
from quitclaim.ports.writes import Write
from quitclaim.usecases.open_my_page import pleas_of
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told, until_it_holds


@dataclass(frozen=True, slots=True)
class AnswerSearch(PeopleDesk):
    requests: Requests

    def __call__(
        self, person: PersonId, plea: PleaId, *, outcome: SearchOutcome, member: MemberId
    ) -> Plea:
        """
        It is on no list any more, and on her page she reads what came of it.

        NotFound: it is none of hers, or asks for something else. RecordEnded: it waits no longer.
        """
        return until_it_holds(lambda: self._once(person, plea, outcome=outcome, member=member))

    def _once(
        self, person: PersonId, plea: PleaId, *, outcome: SearchOutcome, member: MemberId
    ) -> Plea:
        known = pleas_of(self.known(person), self.requests)
        before = next((one for one in known if one.id == plea and not one.is_to_erase), None)
        if before is None:
            raise NotFound(plea)
        at = self.clock.now()
        after = before.answered(SearchAnswer(outcome, by=member, at=at))
        said = Announcement(EventType.SEARCH_ANSWERED, after.id, after.version)
        by = Speaker(Role.STAFF, member)
        fact = told(self.chance, said, at=at, by=by, action="answer_search")
        self.commits.commit(Change(fact=fact, writes=(Write(after, before),)))
        return after
