"""Lists of people to be asked, for the pages and for programs alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from functions.library.routes.lists_forms import Everybody
from quitclaim.domain.consents.list_reading import read_list
from quitclaim.domain.consents.lists import PeopleList
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.members import Denial, Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.organisation.rules import Rules
from quitclaim.ports.library import Library
from quitclaim.usecases.ask_list import AskList, Batch
from quitclaim.usecases.list_states import RowPlan, Terms
from quitclaim.usecases.preview_list import ListPreview, PreviewList
from quitclaim.usecases.register_list import RegisterList
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.call import Call


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    library: Library
    preview: PreviewList
    ask: AskList
    register: RegisterList

    def rules(self) -> Rules:
        return rules_of(self.library)

    def read(self, call: Call[Any], text: str) -> PeopleList:
        return read_list(text, today=call.at.date())

    def previewed(self, call: Call[Any], people: PeopleList, *, asked: Everybody) -> ListPreview:
        return self.preview(people, self._terms(call, asked))

    def asked(self, call: Call[Any], people: PeopleList, *, asked: Everybody, after: int) -> Batch:
        terms = self._terms(call, asked)
        return self.ask(people, terms, member=call.member.id, after=after)

    def looked_up(self, people: PeopleList) -> tuple[RowPlan, ...]:
        return tuple(map(self.register.planned, people.rows))

    def recorded(
        self, call: Call[Any], people: PeopleList, *, asked: Everybody, after: int
    ) -> Batch:
        terms = self._terms(call, asked)
        return self.register(people, terms, member=call.member.id, after=after)

    def require_leave(self, call: Call[Any]) -> None:
        """Whoever is new is put on record, and whoever is known is told by her address."""
        denials = (*call.who.denials(Action.ADD_PERSON), *_blindness(call))
        if denials:
            raise NotAllowed(*denials)

    def _terms(self, call: Call[Any], asked: Everybody) -> Terms:
        return asked.terms(self.rules(), at=call.at)


def _blindness(call: Call[Any]) -> Iterator[Denial]:
    if not call.member.sees(Visible.NAMES):
        yield Denial.ROLE
