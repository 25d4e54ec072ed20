"""Asking everybody on a list, row by row: each is asked whole or not at all, and nobody twice."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.lists import Entry, Misread, PeopleList
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import MemberId
from quitclaim.ports.clock import Clock
from quitclaim.usecases.ask_once import AskedAlready
from quitclaim.usecases.list_plan import PlanList
from quitclaim.usecases.list_states import RowPlan, RowState, Terms
from quitclaim.usecases.register_entry import RegisterEntry, names_of
from quitclaim.usecases.register_person import RegisterPerson

# Well below what an API gives a call, however slow the stores are on a day.
AT_ONCE: Final = 25
FOR: Final = timedelta(seconds=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """`following`: the row after which the next batch goes on; None: that was all of it."""

    rows: tuple[RowPlan, ...]
    following: int | None


def batch_of(
    people: PeopleList, act: Callable[[Entry | Misread], RowPlan], *, clock: Clock, after: int
) -> Batch:
    """What became of the rows after this one, as many as fit into a call."""
    began, named, done = clock.now(), 0, list[RowPlan]()
    for row in people.rows:
        if row.row <= after:
            continue
        if named >= AT_ONCE or clock.now() - began >= FOR:
            return Batch(rows=tuple(done), following=done[-1].row)
        done.append(act(row))
        named += isinstance(row, Entry)
    return Batch(rows=tuple(done), following=None)


@dataclass(frozen=True, slots=True)
class AskList:
    plan: PlanList
    register: RegisterPerson

    def __call__(
        self, people: PeopleList, terms: Terms, *, member: MemberId, after: int = 0
    ) -> Batch:
        """
        The rows after this one, as many as fit into a call.

        The same list again goes on where another call stopped or crashed: who was asked is found
        on record, and by nothing else.
        """

        def act(row: Entry | Misread) -> RowPlan:
            return self.row(row, terms, member=member)

        return batch_of(people, act, clock=self.plan.ask.clock, after=after)

    def row(self, row: Entry | Misread, terms: Terms, *, member: MemberId) -> RowPlan:
        if isinstance(row, Misread):
            return self.plan(row, terms)
        once = self.plan.ask.one_at_a_time
        done = once(lambda: self._ask(row, terms, member=member), *names_of(row))
        return done or RowPlan(row=row.row, name=row.name, state=RowState.BUSY)

    def _ask(self, row: Entry, terms: Terms, *, member: MemberId) -> RowPlan:
        """Looked at anew: whoever pressed before may have been faster."""
        plan = self.plan(row, terms)
        if not plan.state.is_to_ask:
            return plan
        register = RegisterEntry(self.plan.find, self.register)
        person = plan.person or register(row, terms, member=member)
        dossier = self.plan.ask.known(person)
        try:
            asked = self.plan.ask(person, *terms.proposing(dossier), member=member)
        except NotAllowed as error:
            why = tuple(word for word in error.reasons if isinstance(word, Hindrance))
            return replace(plan, state=RowState.HINDERED, why=why, person=person)
        is_late = isinstance(asked, AskedAlready)
        state = RowState.ASKED_ALREADY if is_late else RowState.ASKED
        return replace(plan, state=state, person=person)
