"""Everybody on a list comes on record or is found there; nobody is asked anything (R11, R33)."""

from dataclasses import dataclass

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.lists import Entry, Misread, PeopleList
from quitclaim.domain.ids import MemberId, PersonId
from quitclaim.domain.people.marks import LONGEST_NAME
from quitclaim.usecases.ask_list import Batch, batch_of
from quitclaim.usecases.find_again import SomebodyElse
from quitclaim.usecases.list_states import RowPlan, RowState, Terms
from quitclaim.usecases.one_at_a_time import OneAtATime
from quitclaim.usecases.register_entry import RegisterEntry, names_of


@dataclass(frozen=True, slots=True)
class RegisterList:
    register: RegisterEntry
    one_at_a_time: OneAtATime

    def __call__(
        self, people: PeopleList, terms: Terms, *, member: MemberId, after: int = 0
    ) -> Batch:
        """
        The rows after this one, as many as fit into a call. Of whoever is known nothing changes.

        The same list again doubles nobody, wherever another call stopped: she is found by then.
        """

        def act(row: Entry | Misread) -> RowPlan:
            return self.row(row, terms, member=member)

        return batch_of(people, act, clock=self.one_at_a_time.clock, after=after)

    def planned(self, row: Entry | Misread) -> RowPlan:
        """Looking changes nothing."""
        if isinstance(row, Misread):
            return _plan(row, RowState.FAULTY, *row.faults)
        try:
            known = self.register.find.named(row)
        except SomebodyElse as other:
            return _plan(row, RowState.FAULTY, other.fault)
        if known is None:
            return _plan(row, RowState.NEW)
        return _plan(row, RowState.KNOWN, person=known.id)

    def row(self, row: Entry | Misread, terms: Terms, *, member: MemberId) -> RowPlan:
        """`new` with somebody's id: she was, and is on record now."""
        if isinstance(row, Misread):
            return self.planned(row)
        enter = self.one_at_a_time(lambda: self._enter(row, terms, member=member), *names_of(row))
        return enter or _plan(row, RowState.BUSY)

    def _enter(self, row: Entry, terms: Terms, *, member: MemberId) -> RowPlan:
        """Looked at anew: another call may have been faster."""
        plan = self.planned(row)
        if plan.state is not RowState.NEW:
            return plan
        person = self.register(row, terms, member=member)
        return _plan(row, RowState.NEW, person=person)


def _plan(
    row: Entry | Misread, state: RowState, *why: Word, person: PersonId | None = None
) -> RowPlan:
    return RowPlan(row=row.row, name=row.name[:LONGEST_NAME], state=state, why=why, person=person)
